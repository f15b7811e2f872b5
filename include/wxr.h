// The posts of a WordPress export (WXR: RSS with more), one after the other, however
// large the file is. Floor: read.
#ifndef CLAIMTAG_WXR_H
#define CLAIMTAG_WXR_H

#include "read.h"
#include "stream.h"

// Text of an element, and the bytes of its post that it stands for.
typedef struct PostText {
    Str text;
    Alignment alignment;
} PostText;

typedef struct Post {
    Str input;       // the bytes of the file from <item> to </item>
    Location before; // what lies before them in the file
    Str id, link, type, status;
    Day day; // when it was published; 0: not said
    PostText title, content;
    Array(PostText) comments; // that were approved
} Post;

typedef struct Wxr Wxr;

// Reads posts from [stream], which it borrows.
Wxr *wxr_open(Stream *stream);

// Reads the next post or page that is published into [arena], which is its alone: it is reset
// when a post is passed over. Returns false at the end, and with a message (file:line:column)
// when the file is broken from there on.
bool wxr_next(Wxr *wxr, Arena *arena, Post *post, Diag *diag);

// Posts that were passed over: drafts, attachments, entries of menus.
uint32_t wxr_passed_over(const Wxr *wxr);

void wxr_close(Wxr *wxr);

// Fills [document] from a post.
void read_post(Arena *arena, const ReadOptions *options, const Post *post, Document *document);

#endif
