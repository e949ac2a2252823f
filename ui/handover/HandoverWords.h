// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/ImportHandover.h"
#include "ui/look/Theme.h"

#include <QCoreApplication>
#include <QLatin1StringView>

namespace bantin::ui {

/// What becomes of an article of a hand-over, in the words of who receives it.
class HandoverWords
{
    Q_DECLARE_TR_FUNCTIONS(bantin::ui::HandoverWords)
public:
    struct Look {
        QString sentence;
        QString detail; ///< what it means, where that is not plain; may be empty
        QLatin1StringView icon;
        Tone tone = Tone::Neutral;
    };

    /// Before anything was taken over.
    static Look planned(const workflow::HandoverFate &fate);
    /// Afterwards.
    static Look done(const workflow::HandoverFate &fate);
    /// Who handed over, when, and with what besides articles.
    static QString origin(const workflow::HandoverSummary &summary);

private:
    static Look articleDone(const workflow::HandoverFate &fate);
};

} // namespace bantin::ui
