// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/WritingSettings.h"

#include "app/store/SettingsRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/RecordAudit.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;
using content::TonePlacement;

namespace {

constexpr auto wordsKey = "spelling-words"_L1;
constexpr auto placementKey = "spelling-tone-placement"_L1;
constexpr auto oldPlacement = "first-vowel"_L1;
constexpr auto newPlacement = "last-vowel"_L1;

QString zoomKey(const Session &session)
{
    return "zoom/"_L1 + session.account.id.toString();
}

bool isWord(const QString &word)
{
    return !word.isEmpty() && word.size() <= longestUnitWord
           && std::ranges::all_of(word, [](QChar c) { return c.isLetter() || c.isMark() || c == u'-'; });
}

/// The value and an entry of the log, which says that it was set and not to what.
Result<void> keep(Session &session, QLatin1StringView key, const QString &value)
{
    return store::atomically(session.store->content(), [&]() -> Result<void> {
        if (const auto set = store::SettingsRepository(*session.store).setValue(key, value); !set)
            return set;
        return record(session, AuditAction::SettingsChanged, session.workspace.toString(), {{u"setting"_s, key}});
    });
}

} // namespace

Result<WritingSettings> writingSettings(Session &session)
{
    const store::SettingsRepository settings(*session.store);
    const auto words = settings.value(wordsKey);
    const auto placement = words ? settings.value(placementKey) : words;
    const auto zoom = placement ? settings.value(zoomKey(session)) : placement;
    if (!zoom)
        return zoom.error();
    WritingSettings found;
    found.unitWords = words->split(u'\n', Qt::SkipEmptyParts);
    found.placement = *placement == oldPlacement ? TonePlacement::OnFirstVowel : TonePlacement::OnLastVowel;
    if (const int percent = zoom->toInt(); percent > 0)
        found.zoomPercent = percent;
    return found;
}

Result<void> addUnitWord(Session &session, const QString &word)
{
    const QString small = word.trimmed().normalized(QString::NormalizationForm_C).toLower();
    if (!isWord(small))
        return Error{Fault::InvalidInput, u"unit-word-invalid"_s, Retry::AfterCorrection, {word}, {}};
    const auto present = store::SettingsRepository(*session.store).value(wordsKey);
    if (!present)
        return present.error();
    QStringList words = present->split(u'\n', Qt::SkipEmptyParts);
    if (words.contains(small))
        return {};
    words.append(small);
    words.sort();
    return keep(session, wordsKey, words.join(u'\n'));
}

bool maySetTonePlacement(Roles roles)
{
    return bool(roles & (Role::Editor | Role::Approver | Role::Administrator));
}

Result<void> setTonePlacement(Session &session, TonePlacement placement)
{
    if (!maySetTonePlacement(session.account.roles))
        return Error{Fault::Denied, u"role-forbids"_s, Retry::Never, {u"workspace-set"_s, roleName(Role::Editor)}, {}};
    return keep(session, placementKey, placement == TonePlacement::OnFirstVowel ? oldPlacement : newPlacement);
}

Result<void> setZoom(Session &session, int percent)
{
    return store::SettingsRepository(*session.store).setValue(zoomKey(session), QString::number(percent));
}

} // namespace bantin::workflow
