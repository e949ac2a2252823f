// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RelayedHandover.h"
#include "ui/look/Words.h"

#include <QCoreApplication>

namespace bantin::ui {

/// A hand-over on its way through the portal, in the words of whoever sends or receives it.
class RelayWords
{
    Q_DECLARE_TR_FUNCTIONS(bantin::ui::RelayWords)
public:
    static StateLook state(const RelayedHandover &row);
    /// What hinders it, until when it can be fetched, or when it ended; may be empty.
    static QString detail(const RelayedHandover &row);
    /// What is in it, as far as this desk knows.
    static QString articles(const RelayedHandover &row);
    /// Nothing will happen to it any more.
    static bool isOver(const RelayedHandover &row);

private:
    static QString fetchedBy(const RelayedHandover &row);
    static QString atThePortal(const RelayedHandover &row);
    static QString percent(const RelayedHandover &row);
};

} // namespace bantin::ui
