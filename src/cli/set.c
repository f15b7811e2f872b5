// What an option does with its value: each function sets a field of the options, or says why
// it cannot.
#include "options.h"

#include <iconv.h>
#include <stdlib.h>
#include <string.h>

static void *field_of(const Setting *setting)
{
    return (char *)setting->options + setting->option->field;
}

static bool fail(const Setting *setting, const char *what)
{
    diag_error(setting->diag, (Place){0}, "--%s: \"%s\" is %s", setting->option->name,
               setting->value, what);
    return false;
}

bool set_flag(const Setting *setting)
{
    return *(bool *)field_of(setting) = true;
}

bool set_text(const Setting *setting)
{
    *(const char **)field_of(setting) = setting->value;
    return setting->value[0] != '\0' || fail(setting, "empty");
}

bool set_encoding(const Setting *setting)
{
    iconv_t converter = iconv_open("UTF-8", setting->value);
    if (converter == (iconv_t)-1)
        return fail(setting, "no encoding; iconv -l lists them");
    iconv_close(converter);
    return set_text(setting);
}

bool set_choice(const Setting *setting)
{
    Arena *arena = &setting->options->arena;
    Str names = {0};
    for (uint32_t i = 0; setting->option->choice(i) != NULL; i++) {
        const char *name = setting->option->choice(i);
        if (setting->value == NULL || strcmp(name, setting->value) == 0) {
            *(uint32_t *)field_of(setting) = i;
            return true;
        }
        names = str_format(arena, "%.*s%s%s", STR_ARGS(names), i > 0 ? ", " : "", name);
    }
    return fail(setting, str_format(arena, "none of %.*s", STR_ARGS(names)).at);
}

bool set_day(const Setting *setting)
{
    bool is_day = strlen(setting->value) == 10 &&
                  day_read(str_from(setting->value), false, field_of(setting));
    return is_day || fail(setting, "no day; write 2012-12-13");
}

bool set_share(const Setting *setting)
{
    char *end;
    double share = strtod(setting->value, &end);
    *(double *)field_of(setting) = share;
    bool is_share = end != setting->value && *end == '\0' && share >= 0 && share <= 1;
    return is_share || fail(setting, "no share; write 0.85");
}

bool set_threads(const Setting *setting)
{
    uint32_t *threads = field_of(setting);
    bool is_number = str_to_number(str_from(setting->value), threads) && *threads > 0 &&
                     *threads <= THREADS_MOST;
    return is_number || fail(setting, "no number of threads from 1 to 256");
}

bool add_text(const Setting *setting)
{
    TextArray *texts = field_of(setting);
    *array_add(&setting->options->arena, texts) = setting->value;
    return setting->value[0] != '\0' || fail(setting, "empty");
}
