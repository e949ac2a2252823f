// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Metadata.h"

#include <QVariantHash>

namespace bantin::render {

/// What a page of its kind shows besides title and text, for the template: "particulars" – the fields of the form in its order,
/// each with "label", "lines" and for a file "href"; "notices" – "text" and "class" of what readers have to know first: not
/// confirmed, advertising, and whether a consultation is still open on `today` (a day in Vietnam); "words" – the labels of
/// the page itself. Labels are in the language of the page; private fields cannot be in metadata.
QVariantHash particularsOf(const Metadata &metadata, const QByteArray &articleXhtml, QDate today);

} // namespace bantin::render
