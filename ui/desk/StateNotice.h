// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/ReadArticles.h"

#include <QCoreApplication>

namespace bantin::ui {

class Banner;

/// What the state of an article means for who wants to change it, said in the banner above its text.
struct StateNotice {
    Q_DECLARE_TR_FUNCTIONS(bantin::ui::StateNotice)
public:
    /// Whether the person may void what was signed, has accepted to do so, or cannot write at all.
    enum class Change { Offered, Accepted, Impossible };

    static void show(Banner &banner, const workflow::ArticleView &view, Change change);
};

} // namespace bantin::ui
