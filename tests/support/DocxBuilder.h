// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace bantin::testing {

/// Builds small Word files from hand-written XML, so that a test shows exactly the markup it is about. Namespace prefixes
/// w, r, a, wp, pic, mc, wps, v, o, m are declared on every part.
class DocxBuilder
{
public:
    /// Content of w:body.
    DocxBuilder &body(const QString &xml);
    DocxBuilder &styles(const QString &xml);
    DocxBuilder &numbering(const QString &xml);
    DocxBuilder &footnotes(const QString &xml);
    DocxBuilder &comments(const QString &xml);
    /// A relationship of the main part; `type` is the last segment ("image", "hyperlink").
    DocxBuilder &relationship(const QString &id, const QString &type, const QString &target);
    DocxBuilder &externalRelationship(const QString &id, const QString &type, const QString &target);
    DocxBuilder &part(const QString &name, const QByteArray &bytes);
    DocxBuilder &mainContentType(const QString &type);

    QByteArray build() const;

    /// The document part alone.
    static QByteArray documentXml(const QString &body);

    /// One paragraph with one run.
    static QString paragraph(const QString &text, const QString &properties = {}, const QString &runProperties = {});
    static QString run(const QString &text, const QString &properties = {});

private:
    struct Part {
        QString name;
        QByteArray bytes;
    };
    DocxBuilder &wordPart(const QString &name, const QString &root, const QString &xml);
    static QByteArray wordXml(const QString &root, const QString &xml);

    QList<Part> m_parts;
    QString m_relationships;
    QString m_contentType;
};

} // namespace bantin::testing
