// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/checks/CheckRegistry.h"

#include <QDate>

namespace bantin::testing {

// Articles and profiles of one rule, for asking one check at a time.

using namespace bantin::content;
using namespace bantin::content::checks;
using namespace Qt::StringLiterals;

inline const QDate today(2026, 11, 22);

inline Rule ruleOf(const QString &id, const QStringList &checks, Enforcement enforcement = Enforcement::Warn)
{
    Rule rule;
    rule.id = id;
    rule.cite = u"Điều 1"_s;
    rule.enforcement = enforcement;
    rule.sentence = {u"Phải đúng."_s, u"Must be right."_s};
    for (const QString &check : checks)
        rule.carriers.append(Carrier{Carrier::Kind::Check, check});
    return rule;
}

inline Regulation profile(const QStringList &checks)
{
    Regulation made;
    made.id = u"mau-2026"_s;
    made.shortName = {u"Quy chế mẫu"_s, u"Sample"_s};
    made.categories = {Category{u"tin-tuc"_s, {}, u"Điều 1"_s}, Category{u"tin-tham-khao"_s, {}, u"Điều 9"_s}};
    made.referenceCategory = u"tin-tham-khao"_s;
    made.rules = {ruleOf(u"M-1"_s, checks)};
    return made;
}

inline Paragraph paragraph(const QString &text, const QString &href = {})
{
    return {{Text{text, {}, href}}};
}

inline CheckedArticle articleOf(const Blocks &blocks)
{
    CheckedArticle article;
    article.metadata.title = u"Khánh thành đường liên thôn"_s;
    article.metadata.category = u"tin-tuc"_s;
    article.document.blocks = blocks;
    return article;
}

inline QStringList placesOf(const QString &check, const CheckedArticle &article)
{
    QStringList places;
    for (const Finding &finding : runChecks(profile({check}), article, today)) {
        if (finding.check == check)
            places.append(finding.block.isEmpty() ? finding.field : finding.block);
    }
    return places;
}

inline QStringList placesOf(const QString &check, const Blocks &blocks)
{
    return placesOf(check, articleOf(blocks));
}

inline Blocks rows(const QList<QStringList> &texts, CellKind first = CellKind::Data)
{
    Table table;
    for (const QStringList &row : texts) {
        QList<Cell> cells;
        for (const QString &text : row) {
            Cell cell;
            cell.kind = table.rows.isEmpty() ? first : CellKind::Data;
            cell.blocks = {Block{paragraph(text)}};
            cells.append(cell);
        }
        table.rows.append(cells);
    }
    return {Block{table}};
}

inline Figure figure(const QString &alternative)
{
    Figure made;
    made.asset = QString(128, u'a') + u".webp"_s;
    made.alternative = alternative;
    return made;
}

} // namespace bantin::testing
