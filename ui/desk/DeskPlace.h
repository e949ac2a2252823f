// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/Inspector.h"
#include "ui/desk/TextPlace.h"
#include "ui/look/ArticleScope.h"

namespace bantin::ui {

/// Where somebody was on the desk, so that unlocking leads back there. Holds numbers and ids, no word of any article, because
/// it outlives the lock.
struct DeskPlace {
    enum class Focus { List, Text, Inspector };

    ArticleScope scope = ArticleScope::WaitingForMe;
    ArticleId article; ///< invalid: none was open
    TextPlace text;
    Inspector::Tab tab = Inspector::Tab::Information;
    Focus focus = Focus::List;
    bool preview = false; ///< it was open
};

} // namespace bantin::ui
