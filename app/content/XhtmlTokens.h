// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QLatin1StringView>
#include <QXmlStreamReader>

#include <initializer_list>

namespace bantin::content {

/// The strict token level under the reader of the article XHTML: no comments, DOCTYPE, entities, CDATA, foreign namespaces
/// or unknown attributes. The first thing out of place ends the reading; what follows is quiet. One thread.
class XhtmlTokens
{
public:
    /// `xhtml` must outlive the tokens.
    explicit XhtmlTokens(QByteArrayView xhtml);

protected:
    struct Attribute {
        QLatin1StringView name;
        QString value;
    };

    void refuse(const QString &why);
    /// The next token; what no canonical article has (comment, DOCTYPE, CDATA…) ends the reading.
    void advance();
    /// Moves to the next child element of the open one; false at its end or on error.
    bool nextChild();
    void expectEnd();
    void checkAttributes(std::initializer_list<QLatin1StringView> allowed);
    void checkExactAttributes(std::initializer_list<Attribute> expected);
    /// A whole number in its shortest form.
    int number(QLatin1StringView name, int absent, int minimum, int maximum);
    /// Text up to the end of the element; other elements are refused.
    QString readPlainText();

    QXmlStreamReader m_xml;
};

} // namespace bantin::content
