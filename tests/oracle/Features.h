// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/ImportedDocument.h"

#include <QJsonObject>
#include <QStringList>

namespace bantin::testing {

/// What two readers of one file can be compared by. Texts are words joined by one space.
struct Features {
    QString title; ///< taken out of the text
    QStringList words;
    QStringList headings;
    QStringList items;      ///< first paragraph of each list item
    QStringList citedItems; ///< pandoc: items of lists whose labels are letters or Roman numerals
    QStringList paragraphs; ///< ours: what may be such an item, with its label as text
    QStringList cells;
    QStringList links;  ///< targets
    QStringList images; ///< pandoc: addresses; ours: names

    QJsonObject toJson() const;
    static Features fromJson(const QJsonObject &json);
};

Features featuresOf(const content::ImportedDocument &imported);

/// Of what `pandoc -t json` wrote.
/// What it takes for a picture without asking: how many of the addresses are bitmaps that `file`, an office package, holds.
int bitmapsIn(const QString &file, const QStringList &addresses);

Features featuresOfPandoc(const QJsonObject &document);

} // namespace bantin::testing
