// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/html/ElementKind.h"

#include "app/content/html/HtmlNode.h"

#include <QHash>

#include <initializer_list>

namespace bantin::content::html {
namespace {

using Kinds = QHash<QByteArray, ElementKind>;

Kinds makeKinds()
{
    Kinds kinds;
    const auto add = [&kinds](ElementKind kind, std::initializer_list<const char *> names) {
        for (const char *name : names)
            kinds.insert(name, kind);
    };
    add(ElementKind::Block,
        {"html",     "body",   "p",       "div",     "pre",     "address", "article", "section",   "header", "footer",
         "main",     "aside",  "nav",     "figure",  "dl",      "dt",      "dd",      "hr",        "center", "form",
         "fieldset", "legend", "details", "summary", "listing", "hgroup",  "search",  "plaintext", "xmp"});
    add(ElementKind::Heading, {"h1", "h2", "h3", "h4", "h5", "h6"});
    add(ElementKind::List, {"ul", "ol", "menu", "dir"});
    add(ElementKind::Item, {"li"});
    add(ElementKind::Table, {"table"});
    add(ElementKind::HeadRows, {"thead"});
    add(ElementKind::Row, {"tr"});
    add(ElementKind::Cell, {"td", "th"});
    add(ElementKind::Caption, {"caption", "figcaption"});
    add(ElementKind::Quotation, {"blockquote"});
    add(ElementKind::Link, {"a"});
    add(ElementKind::Break, {"br"});
    add(ElementKind::Image, {"img", "image", "v:imagedata"});
    add(ElementKind::Formula, {"math"});
    add(ElementKind::Style, {"style"});
    add(ElementKind::Dropped,
        {"script",  "template", "head",     "title",    "noscript", "meta",   "link",       "base",
         "select",  "option",   "datalist", "textarea", "input",    "button", "xml",        "noframes",
         "noembed", "param",    "source",   "track",    "area",     "map",    "basefont",   "bgsound",
         "command", "keygen",   "w:sdtpr",  "progress", "meter",    "dialog", "annotation", "annotation-xml",
         "rp",      "rt",       "slot",     "portal"});
    add(ElementKind::Object, {"svg", "object", "embed", "applet", "iframe", "frame", "frameset", "video", "audio",
                              "canvas", "marquee", "fencedframe"});
    return kinds;
}

} // namespace

ElementKind kindOf(const GumboNode &node)
{
    static const Kinds kinds = makeKinds();
    if (node.type == GUMBO_NODE_TEMPLATE)
        return ElementKind::Dropped;
    return kinds.value(nameOf(node), ElementKind::Inline);
}

} // namespace bantin::content::html
