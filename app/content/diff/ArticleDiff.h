// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/diff/TextChange.h"
#include "app/domain/Metadata.h"

namespace bantin::content {

/// What of an article is compared.
struct ArticleText {
    Metadata metadata;
    Document document;
};

/// A field of the form that says something else now.
struct FieldChange {
    QString field;
    QString before;
    QString after;
    int place = 0;

    friend bool operator==(const FieldChange &, const FieldChange &) = default;
};

/// What changed from one state of an article to another. Plain value.
struct ArticleDiff {
    QList<TextRun> title;
    QList<TextRun> sapo;
    QList<FieldChange> fields; ///< the others, in the order of the form; only those that changed
    QList<TextChange> body;
    int places = 0; ///< how many changes there are; they are numbered from 1 in the order they are shown

    friend bool operator==(const ArticleDiff &, const ArticleDiff &) = default;
};

/// Compares word by word, and numbers the places: title, sapo, fields, text. Any thread; a text of ten thousand words
/// takes a fraction of a second. When `stop` is asked for it returns early with something to be thrown away.
ArticleDiff diffArticles(const ArticleText &before, const ArticleText &after, const std::stop_token &stop = {});

/// One change in words, for lists, screen readers and the command line.
struct ChangeLine {
    enum class Kind { Added, Removed, Replaced, Reformatted, Moved, Picture, Shape, Field };
    Kind kind = Kind::Replaced;
    int place = 0;
    QString subject; ///< the field; for the text "text"
    QString before;  ///< plain words; may be empty
    QString after;
};

/// The changes by place, one each.
QList<ChangeLine> changeLines(const ArticleDiff &diff);

} // namespace bantin::content
