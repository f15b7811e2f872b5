#include "todo.h"

TodoState todo_state(const Todo *todo, bool is_right, Day today)
{
    if (todo->reason.length == 0)
        return TODO_NOT;
    if (is_right)
        return TODO_PASSES;
    return todo->until != 0 && today > todo->until ? TODO_EXPIRED : TODO_OPEN;
}

Str todo_text(const Todo *todo, Arena *arena)
{
    Date date = date_of_day(todo->until);
    return str_format(arena, "%04u-%02u-%02u: %.*s", date.year, date.month, date.day,
                      STR_ARGS(todo->reason));
}

Todo todo_copy(const Todo *todo, Arena *arena)
{
    return (Todo){str_format(arena, "%.*s", STR_ARGS(todo->reason)), todo->until};
}
