// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"
#include "app/content/html/Css.h"

namespace bantin::content::html {

/// What holds for text at one place of the page: element and inline style over what is around it.
struct TextStyle {
    Marks marks;
    QString href;
    QString font;
    bool hidden = false;
    bool keepsLines = false; ///< white-space: pre and its like
};

/// Marks the element stands for ("b", "del", …).
void applyElement(TextStyle &style, const QByteArray &name);
/// What the declarations say; `font-weight: normal` takes bold away again, as Google Docs' wrapper does.
void applyDeclarations(TextStyle &style, const Declarations &declarations);

} // namespace bantin::content::html
