// Tables of the program as the manual shows them: each appends what stands for a line
// "@NAME ARGUMENT" of a page. Floor: author.
#ifndef CLAIMTAG_MANUAL_H
#define CLAIMTAG_MANUAL_H

#include "template.h"

// The members of a "document", a "claim" or a "failure", with those in them.
void page_of_members(const Page *page, Str which);

// The types of the rules, with their roles.
void page_of_types(const Page *page, Str none);

// The sections of rule files, and then the maps that stand in them.
void page_of_sections(const Page *page, Str none);
void page_of_maps(const Page *page, Str none);

#endif
