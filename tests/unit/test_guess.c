#include "guess.h"
#include "test.h"

static void expect_guess(Str written, Str name, Str guessed)
{
    Guess guess = guess_of(written);
    guess_try(&guess, name);
    assert_true(str_equal(guess.name, guessed));
}

TEST(guess, takes_what_is_a_slip_away)
{
    expect_guess(STR("baot"), STR("boat"), STR("boat"));
    expect_guess(STR("misile"), STR("missile"), STR("missile"));
    expect_guess(STR("gpa"), STR("gap"), STR("gap"));
    expect_guess(STR("keys"), STR("keyed"), STR("keyed"));
    expect_guess(STR("IR"), STR("IRN"), STR("IRN"));
    expect_guess(STR("prk"), STR("PRK"), STR("PRK"));
}

TEST(guess, takes_no_other_word)
{
    expect_guess(STR("leased"), STR("base"), STR(""));
    expect_guess(STR("bote"), STR("base"), STR(""));
    expect_guess(STR("for"), STR("nor"), STR(""));
    expect_guess(STR("PRC"), STR("PRK"), STR(""));
    expect_guess(STR("x"), STR("ex"), STR(""));
    expect_guess(STR(""), STR("a"), STR(""));
}

TEST(guess, keeps_the_nearest)
{
    Guess guess = guess_of(STR("betwen"));
    guess_try(&guess, STR("bitten"));
    guess_try(&guess, STR("between"));
    guess_try(&guess, STR("beten"));
    assert_true(str_equal(guess.name, STR("between")));
    guess = guess_of(STR("baot"));
    guess_try(&guess, STR("base"));
    guess_try(&guess, STR("boat"));
    assert_true(str_equal(guess.name, STR("boat")));
}
