#include "legible.h"

#include "utf8.h"

// Its letters of English are each a byte and a zero; mostly a mark stands before them.
static bool is_utf16(Str text)
{
    if (text.length < 2)
        return false;
    return (uint8_t)text.at[0] + (uint8_t)text.at[1] == 0xFE + 0xFF ||
           (text.at[0] == '\0') != (text.at[1] == '\0');
}

bool legible_check(const Source *source, Diag *diag)
{
    uint32_t fault = utf8_find_fault(source->text);
    if (is_utf16(source->text))
        diag_error(diag, (Place){source, 0, 0},
                   "this file is UTF-16; save it as UTF-8: iconv -f UTF-16 -t UTF-8 old > new");
    else if (fault < source->text.length)
        diag_error(diag, (Place){source, fault, 1},
                   "this byte is no UTF-8; save the file as UTF-8");
    else if (str_starts_with(source->text, BYTE_ORDER_MARK))
        diag_error(diag, (Place){source, 0, BYTE_ORDER_MARK.length},
                   "a byte-order mark begins this file; claimtag rules fmt takes it away");
    else
        return true;
    return false;
}
