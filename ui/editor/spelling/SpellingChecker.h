// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/TonePlacement.h"
#include "ui/editor/spelling/SpellingWords.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace bantin::ui::editor {

class SpellingDictionary;

/// Judges words: the dictionary, the unit's own words, and what the person said to leave alone in this session. Both tone
/// placements are right. Nothing of it is kept anywhere. UI thread.
class SpellingChecker
{
public:
    explicit SpellingChecker(std::unique_ptr<SpellingDictionary> dictionary);
    ~SpellingChecker();

    /// Replaces the dictionary's answer to whether there is one at all.
    bool isInstalled() const;
    QList<SpellingWord> mistakes(const QString &paragraph) const;
    bool isCorrect(const SpellingWord &word) const;
    /// At most `most`, in the unit's tone placement, capitals as in `word`.
    QStringList suggestions(const QString &word, int most) const;

    void setUnitWords(const QStringList &words);
    void setPlacement(content::TonePlacement placement);
    content::TonePlacement placement() const { return m_placement; }
    /// Until forget().
    void ignore(const QString &word);
    /// The person, and with them the text, is gone.
    void forget();
    /// Grows whenever earlier answers may no longer hold.
    int generation() const { return m_generation; }

private:
    bool knows(const QString &word) const;

    std::unique_ptr<SpellingDictionary> m_dictionary;
    QSet<QString> m_unitWords;
    QSet<QString> m_ignored;
    mutable QHash<QString, bool> m_known;
    content::TonePlacement m_placement = content::TonePlacement::OnLastVowel;
    int m_generation = 1;
};

} // namespace bantin::ui::editor
