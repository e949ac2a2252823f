// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/TonePlacement.h"
#include "app/workflow/Session.h"

#include <QStringList>

namespace bantin::workflow {

/// What the unit and the person at the desk settled about writing; in the workspace, because words tell of texts.
struct WritingSettings {
    QStringList unitWords; ///< NFC, lower case, sorted
    content::TonePlacement placement = content::TonePlacement::OnLastVowel;
    int zoomPercent = 100; ///< of the person

    friend bool operator==(const WritingSettings &, const WritingSettings &) = default;
};

/// Longest word a unit's list takes, in UTF-16 units.
inline constexpr int longestUnitWord = 60;

/// Store reasons.
Result<WritingSettings> writingSettings(Session &session);
/// Anybody who writes: "unit-word-invalid" (word) unless it is one word of letters. Store reasons.
Result<void> addUnitWord(Session &session, const QString &word);
/// Editors, approvers and administrators: "role-forbids". Store reasons.
Result<void> setTonePlacement(Session &session, content::TonePlacement placement);
bool maySetTonePlacement(Roles roles);
/// Of whoever sits at the desk. Store reasons.
Result<void> setZoom(Session &session, int percent);

} // namespace bantin::workflow
