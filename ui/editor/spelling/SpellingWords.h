// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// What of a text is spelled at all. Pure, any thread.
namespace bantin::ui::editor {

struct SpellingWord {
    qsizetype position = 0; ///< in UTF-16 units from the beginning of the text
    qsizetype length = 0;
    QString text; ///< NFC
    bool beginsSentence = false;
};

/// The syllables of a paragraph that a dictionary can judge: no web or e-mail address, nothing with digits, no abbreviation
/// in capitals, no name written with hyphens or capitals inside, no single letter.
QList<SpellingWord> spellingWords(const QString &paragraph);

/// The word, marks left out, is built like a Vietnamese syllable, so that it is meant to be one: "duong", "đuờng"; not
/// "website", "Krông".
bool looksVietnamese(const QString &word);

} // namespace bantin::ui::editor
