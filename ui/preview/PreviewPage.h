// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

namespace bantin::ui {

/// A page as the portal will publish it, with all the files it may load.
struct PreviewPage {
    QByteArray html; ///< from app/render
    QHash<QString, QByteArray>
        files; ///< by path relative to the page: "assets/…", "../../theme/style.css" as "theme/style.css"
};

} // namespace bantin::ui
