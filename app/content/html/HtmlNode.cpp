// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/html/HtmlNode.h"

#include <cstring>

namespace bantin::content::html {

using namespace Qt::StringLiterals;

QByteArray nameOf(const GumboNode &node)
{
    if (node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_TEMPLATE)
        return {};
    const GumboElement &element = node.v.element;
    if (element.tag != GUMBO_TAG_UNKNOWN)
        return QByteArray(gumbo_normalized_tagname(element.tag));
    GumboStringPiece original = element.original_tag;
    gumbo_tag_from_original_text(&original);
    return QByteArray(original.data, qsizetype(original.length)).toLower();
}

std::optional<QString> attribute(const GumboNode &node, const char *name)
{
    if (node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_TEMPLATE)
        return std::nullopt;
    const GumboAttribute *found = gumbo_get_attribute(&node.v.element.attributes, name);
    return found ? std::optional(QString::fromUtf8(found->value)) : std::nullopt;
}

QString attributeOr(const GumboNode &node, const char *name)
{
    return attribute(node, name).value_or(QString());
}

int numberOf(const GumboNode &node, const char *name, int absent)
{
    bool ok = false;
    const int number = attributeOr(node, name).trimmed().toInt(&ok);
    return ok ? number : absent;
}

const GumboVector *childrenOf(const GumboNode &node)
{
    if (node.type == GUMBO_NODE_DOCUMENT)
        return &node.v.document.children;
    if (node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE)
        return &node.v.element.children;
    return nullptr;
}

bool hasClass(const GumboNode &node, QLatin1StringView prefix)
{
    if (node.type != GUMBO_NODE_ELEMENT)
        return false;
    // Asked many times for each element, so nothing is copied.
    const GumboAttribute *found = gumbo_get_attribute(&node.v.element.attributes, "class");
    const char *at = found ? found->value : "";
    while (*at != '\0') {
        at += std::strspn(at, " \t\r\n\f");
        if (qstrnicmp(at, prefix.data(), std::size_t(prefix.size())) == 0)
            return true;
        at += std::strcspn(at, " \t\r\n\f");
    }
    return false;
}

} // namespace bantin::content::html
