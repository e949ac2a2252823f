// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace bantin::ui::editor {

/// The words of the language. UI thread.
class SpellingDictionary
{
public:
    SpellingDictionary() = default;
    virtual ~SpellingDictionary() = default;
    SpellingDictionary(const SpellingDictionary &) = delete;
    SpellingDictionary &operator=(const SpellingDictionary &) = delete;

    /// False when this computer has no Vietnamese dictionary; nothing is wrong then.
    virtual bool isInstalled() const = 0;
    /// `word` is NFC; new tone placement.
    virtual bool knows(const QString &word) const = 0;
    /// Best first; may take some hundredths of a second.
    virtual QStringList suggestions(const QString &word) const = 0;
};

} // namespace bantin::ui::editor
