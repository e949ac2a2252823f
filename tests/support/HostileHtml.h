// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// Markup that wants to run scripts or to be noticed elsewhere.
namespace bantin::testing {

/// Shapes that mutate when a browser parses what a sanitiser wrote, and ways around filters of attribute values.
QList<QByteArray> ownHostileHtml();
/// Each of ownHostileHtml() inside elements whose content parsers read differently, and spelled differently.
QList<QByteArray> generatedHostileHtml();
/// Every string with markup of DOMPurify's test cases, as attacked and as expected; empty without the shared corpus.
QList<QByteArray> domPurifyHtml();
/// The inputs of html5lib's tree construction and sanitizer tests; empty without the shared corpus.
QList<QByteArray> html5libHtml();

} // namespace bantin::testing
