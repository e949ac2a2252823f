// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace bantin::testing {

/// Builds small OpenDocument texts from hand-written XML, packaged or flat. Namespace prefixes office, style, text, table,
/// draw, fo, xlink, svg, dc, math, loext are declared.
class OdtBuilder
{
public:
    /// Content of office:text.
    OdtBuilder &text(const QString &xml);
    /// Content of office:styles.
    OdtBuilder &styles(const QString &xml);
    /// Content of office:automatic-styles.
    OdtBuilder &automatic(const QString &xml);
    OdtBuilder &part(const QString &name, const QByteArray &bytes);

    QByteArray build() const;
    QByteArray flat() const;

private:
    struct Part {
        QString name;
        QByteArray bytes;
    };
    QString m_text;
    QString m_styles;
    QString m_automatic;
    QList<Part> m_parts;
};

} // namespace bantin::testing
