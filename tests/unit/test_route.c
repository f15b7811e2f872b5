#include "route.h"
#include "test.h"

TEST(route, names_a_file_as_seen_from_a_folder)
{
    Arena arena = {0};
    assert_true(str_equal(route_to(&arena, STR("/"), STR("/usr/a")), STR("usr/a")));
    assert_true(str_equal(route_to(&arena, STR("/usr"), STR("/usr/a")), STR("a")));
    assert_true(str_equal(route_to(&arena, STR("/usr"), STR("/a")), STR("../a")));
    assert_true(str_equal(route_to(&arena, STR("/us/r"), STR("/usr/a")), STR("../../usr/a")));
    assert_true(str_equal(route_to(&arena, STR("/usr"), STR("/usr/./../usr/a")), STR("a")));
    assert_true(str_equal(route_to(&arena, STR("/usr"), STR("/no such folder/a")),
                          STR("/no such folder/a")));
    assert_true(str_equal(route_to(&arena, route_start(&arena, "x"), STR("a")), STR("a")));
    arena_free(&arena);
}

TEST(route, knows_a_folder_from_one_whose_name_goes_on)
{
    assert_true(route_is_inside(STR("mine/a.yaml"), STR("mine")));
    assert_true(route_is_inside(STR("mine//a.yaml"), STR("mine/")));
    assert_true(route_is_inside(STR("/a.yaml"), STR("/")));
    assert_false(route_is_inside(STR("mine2/a.yaml"), STR("mine")));
    assert_false(route_is_inside(STR("mine"), STR("mine")));
}
