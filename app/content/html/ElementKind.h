// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gumbo.h>

namespace bantin::content::html {

/// What an element does to the text around it.
enum class ElementKind {
    Inline,  ///< only wraps text: known marks, and everything unknown
    Block,   ///< its content is no part of the paragraph before or after it
    Heading, ///< h1–h6
    List,    ///< ul, ol, menu, dir
    Item,    ///< li
    Table,
    HeadRows, ///< thead
    Row,
    Cell,    ///< td, th
    Caption, ///< of a table or figure
    Quotation,
    Link,
    Break,
    Image,
    Formula,
    Style,   ///< read for its rules, never shown
    Dropped, ///< nothing of it belongs in an article, and nobody misses it
    Object,  ///< left out with a notice: video, frames, drawings
};

/// By name and name space; everything that runs, loads or styles is Dropped or an Object, with all it holds.
ElementKind kindOf(const GumboNode &node);

} // namespace bantin::content::html
