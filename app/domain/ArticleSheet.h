// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/domain/Decision.h"
#include "app/domain/Delivery.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

namespace bantin {

/// Everything that happened to one article, for a sheet of paper: who decided what when about which bytes, what was sent, what
/// the portal answered, and whether all of it still holds. It shows the title and no text. Plain value.
struct ArticleSheet {
    struct Step {
        Decision decision;
        bool holds = false; ///< signature, certificate and link to the step before
    };
    struct Text {
        int number = 0;
        QByteArray manifestSha512; ///< 64 raw bytes: what decisions on it signed
        QDateTime frozenAt;        ///< UTC
        QStringList authors;       ///< names
        bool holds = false;        ///< the stored text, fields and pictures still give that digest
    };
    struct Sending {
        Delivery delivery;
        QDateTime answeredAt; ///< UTC, by the portal's clock; invalid without a receipt
        bool holds = false;   ///< the receipt is signed by the portal this workspace knows
    };

    QString unit;
    QString regulation; ///< Vietnamese short name
    QString title;
    ArticleId article;
    Stage stage = Stage::Draft;
    QString publishedUrl;
    QList<Text> texts;
    QList<Step> steps;
    QList<Sending> sendings;
    QDateTime madeAt; ///< UTC
    QString madeBy;

    /// Whether every signature, text and receipt on it holds.
    bool holds() const;
};

/// To compare two sheets of one article by: 64 hex digits over what they say, without when and by whom they were made. The same
/// records always give the same.
QString comparisonCode(const ArticleSheet &sheet);

} // namespace bantin
