// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/html/Css.h"

#include <gumbo.h>

#include <optional>

namespace bantin::content::html {

/// The raised number of a footnote or endnote, in the text or before the note itself.
struct NoteMark {
    enum class Place { None, InText, InNote };
    Place place = Place::None;
    int id = 0;
};

/// Word marks the link with mso-footnote-id or mso-endnote-id and lets it lead to "#_ftn1" or back to "#_ftnref1";
/// LibreOffice gives it the class sdfootnoteanc or sdfootnotesym.
NoteMark noteMark(const GumboNode &node, const Declarations &style);

/// The note the element holds the text of.
std::optional<int> noteTextId(const GumboNode &node, const Declarations &style);

} // namespace bantin::content::html
