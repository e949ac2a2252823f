// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

#include <QString>
#include <QStringList>

namespace bantin::testing {

enum class EntryKind { Plain, Heading, Bulleted, Numbered };

/// One paragraph with text, in reading order.
struct PastedEntry {
    EntryKind kind = EntryKind::Plain;
    int indent = 0; ///< lists around it, without its own
    QString text;   ///< white space simplified
};

/// What both an editor's expected model and our tree say about a pasted text.
struct PastedModel {
    QList<PastedEntry> entries;
    QStringList links; ///< targets, in order, without repeats
    int images = 0;
};

/// From CKEditor's test notation (<paragraph listIndent="0" listType="numbered">…).
PastedModel modelOfNotation(const QString &notation);
PastedModel modelOfDocument(const content::Document &document);

} // namespace bantin::testing
