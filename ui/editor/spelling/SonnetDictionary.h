// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/spelling/SpellingDictionary.h"

#include <memory>

namespace Sonnet {
class Speller;
}

namespace bantin::ui::editor {

/// Sonnet over hunspell-vi, read only: Sonnet keeps words and settings it is told in plain files, so it is told none. The
/// dictionary is loaded at the first question. UI thread.
class SonnetDictionary final : public SpellingDictionary
{
public:
    SonnetDictionary();
    ~SonnetDictionary() override;

    bool isInstalled() const override;
    bool knows(const QString &word) const override;
    QStringList suggestions(const QString &word) const override;

private:
    const Sonnet::Speller &speller() const;

    mutable std::unique_ptr<Sonnet::Speller> m_speller;
};

} // namespace bantin::ui::editor
