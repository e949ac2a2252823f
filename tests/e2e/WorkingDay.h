// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/domain/RegulationCatalogue.h"
#include "app/keyring/SystemKeyring.h"
#include "ui/shell/MainWindow.h"

#include <functional>
#include <memory>

namespace bantin::testing {

/// A contributor's day in the real window, in words nobody else uses, for the plaintext sweep to look for: imports a Word
/// file with a photo, writes, searches, previews, locks, unlocks, writes on. Whoever runs it kills it at the end.
class WorkingDay
{
public:
    struct Words {
        QString title;
        QString sapo;
        QString text;
        QString search; ///< as typed, without tone marks
    };

    WorkingDay(const QString &workspace, const Words &words, const RegulationCatalogue &regulations);
    ~WorkingDay();

    /// Prints each step; false at the first that fails.
    bool run(const QString &account, const QString &passphrase, const QString &wordFile);

private:
    bool step(const char *sentence, const std::function<bool()> &action) const;
    bool import(const QString &wordFile) const;
    bool write() const;
    bool search() const;
    bool preview() const;

    Words m_words;
    SystemClock m_clock;
    keyring::SystemKeyring m_keyring;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace bantin::testing
