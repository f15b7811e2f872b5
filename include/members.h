// What stands in the document object, member by member: schemas tell it, and gold, which is such
// an object with most of it left out, is read by it. Floor: check.
#ifndef CLAIMTAG_MEMBERS_H
#define CLAIMTAG_MEMBERS_H

#include "pack.h"

typedef enum MemberKind {
    MEMBER_TEXT,
    MEMBER_NAME,  // one of [names]
    MEMBER_COUNT, // from [least]
    MEMBER_FLAG,
    MEMBER_OBJECT, // with [members]
    MEMBER_LIST,   // of objects with [members]
    MEMBER_TEXTS,
} MemberKind;

typedef enum NameKind { NAME_SCHEMA, NAME_TYPE, NAME_ROLE, NAME_ACTOR, NAME_TABLE } NameKind;

typedef struct Member Member;
struct Member {
    const char *key; // NULL: after the last
    MemberKind kind;
    bool is_optional;
    bool may_be_null;
    bool is_asked;            // of gold, too
    bool is_gold;             // of gold alone
    const char *needs;        // another member that must stand beside it, or NULL
    const char *output_needs; // one more, in output alone
    uint32_t least;           // of a count
    uint32_t most;            // elements of a list; 0: any number
    const char *pattern;      // of a text (POSIX ERE, and JavaScript's), or NULL
    NameKind name;
    const char *const *names; // of NAME_TABLE
    uint32_t name_count;
    const Member *members;
    const char *says;
};

// Of a document, of a claim in it, and of what stands in the place of a document that cannot
// be read.
extern const Member document_members[], claim_members[], failure_members[];

#endif
