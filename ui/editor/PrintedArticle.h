// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"
#include "ui/editor/ArticleEditor.h"

#include <QString>

class QPagedPaintDevice;

namespace bantin::ui {

/// An article on paper, for people who read and sign on paper: title, lead paragraph and text in a quiet serif face, and at
/// the foot the unit and the page. UI thread.
struct PrintedArticle {
    QString unit;
    QString title;
    QString sapo;
    content::Document document;
    AssetSource assets;

    /// False when the device takes nothing.
    bool paint(QPagedPaintDevice &device) const;
};

} // namespace bantin::ui
