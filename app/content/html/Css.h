// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace bantin::content::html {

/// What a style attribute or rule says, by lower-case property name. Later declarations win, as in CSS.
using Declarations = QHash<QString, QString>;

/// Semicolons inside quotes and brackets (data: addresses) end nothing.
Declarations declarationsOf(QStringView style);

/// Points; nothing usable gives `absent`.
double pointsOf(const QString &length, double absent);

/// The rules of a page's style elements for one class and for one of Word's lists (".name", "p.name"): Google Docs and LibreOffice keep bold and
/// italic there. Other selectors say nothing about meaning and are passed over.
class ClassRules
{
public:
    void read(const QString &sheet);
    /// The rules of all classes of `classes`, later classes over earlier ones.
    Declarations declarations(const QString &classes) const;
    /// "alpha-lower", "roman-upper"… as Word's "@list l0:level1" says; empty for decimals and where no rule says.
    QString listNumberFormat(int list, int level) const { return m_listFormats.value({list, level}); }

private:
    void addListRule(QStringView selector, QStringView body);
    void addRule(QStringView selectors, QStringView body);

    QHash<QString, Declarations> m_rules;
    QHash<std::pair<int, int>, QString> m_listFormats; ///< by list and level
};

} // namespace bantin::content::html
