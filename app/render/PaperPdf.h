// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace bantin::render {

/// A PDF file (A4, numbered pages, black on white) of Qt rich text, made in memory: nothing readable reaches a disk unless the
/// caller writes it there. `title` stands in the file's properties. Needs a QGuiApplication; its thread.
QByteArray paperPdf(const QString &html, const QString &title);

} // namespace bantin::render
