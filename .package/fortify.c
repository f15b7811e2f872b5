// What a library that was compiled for glibc, with its checks, calls and musl does not have.
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

int __printf_chk(int flag, const char *format, ...)
{
    va_list arguments;
    (void)flag;
    va_start(arguments, format);
    int length = vprintf(format, arguments);
    va_end(arguments);
    return length;
}

int __vsnprintf_chk(char *out, size_t most, int flag, size_t room, const char *format,
                    va_list arguments)
{
    (void)flag;
    if (most > room)
        abort();
    return vsnprintf(out, most, format, arguments);
}
