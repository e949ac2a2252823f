// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/Warnings.h"

#include "app/content/Xhtml.h"
#include "app/content/checks/BlockPath.h"
#include "app/store/RevisionRepository.h"
#include "app/workflow/internal/Findings.h"

#include <QHash>

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

using content::checks::TextPiece;

/// The words a finding is about, whatever stands around them.
QString wordsOf(const Finding &finding, const QList<TextPiece> &pieces, const Metadata &metadata)
{
    if (finding.block.isEmpty())
        return metadataField(metadata, finding.field);
    for (const TextPiece &piece : pieces) {
        if (piece.block != finding.block || piece.text.size() < finding.position + finding.length)
            continue;
        return finding.length == 0 ? piece.text : piece.text.sliced(finding.position, finding.length);
    }
    return {};
}

/// What makes two findings the same to a person, in one text and the next.
QStringList identityOf(const Finding &finding, const QString &words)
{
    return QStringList{finding.ruleId, finding.check, finding.field, words} + finding.arguments;
}

bool isOf(const Override &taken, const Finding &finding)
{
    return taken.ruleId == finding.ruleId && taken.check == finding.check;
}

/// What was found in one text, with the identity of each finding.
Result<QList<std::pair<Finding, QStringList>>> identified(const Session &session, const store::WorkingCopy &copy)
{
    const auto findings = findingsOf(session, copy);
    if (!findings)
        return findings.error();
    const auto document = content::fromXhtml(copy.xhtml);
    if (!document)
        return document.error();
    const QList<TextPiece> pieces = content::checks::textPieces(*document);
    QList<std::pair<Finding, QStringList>> result;
    for (const Finding &finding : *findings)
        result.append({finding, identityOf(finding, wordsOf(finding, pieces, copy.metadata))});
    return result;
}

/// The reasons signed so far, by what they were given for.
Result<QHash<QStringList, QString>> signedReasons(Session &session, store::WorkingCopy copy,
                                                  const QList<store::SignedDecision> &chain)
{
    QHash<QStringList, QString> reasons;
    for (const store::SignedDecision &entry : chain) {
        if (entry.decision.overrides.isEmpty())
            continue;
        const auto revision = store::RevisionRepository(*session.store).find(entry.decision.revision);
        if (!revision)
            return revision.error();
        copy.xhtml = revision->xhtml;
        copy.metadata = revision->metadata;
        const auto found = identified(session, copy);
        if (!found)
            return found.error();
        for (const auto &[finding, identity] : *found) {
            const auto taken = std::ranges::find_if(entry.decision.overrides,
                                                    [&](const Override &given) { return isOf(given, finding); });
            if (taken != entry.decision.overrides.end())
                reasons.insert(identity, taken->reason);
        }
    }
    return reasons;
}

/// A warning is answered only when each of its places is.
void add(QList<OpenWarning> &warnings, const Finding &finding, const QString &reason)
{
    const auto same = std::ranges::find_if(warnings, [&](const OpenWarning &warning) {
        return warning.first.ruleId == finding.ruleId && warning.first.check == finding.check;
    });
    if (same == warnings.end()) {
        warnings.append({finding, 1, reason});
        return;
    }
    ++same->places;
    if (reason.isEmpty())
        same->reason.clear();
}

} // namespace

Result<QList<OpenWarning>> warningsOf(Session &session, const store::WorkingCopy &copy,
                                      const QList<store::SignedDecision> &chain)
{
    const auto found = identified(session, copy);
    if (!found)
        return found.error();
    const auto reasons = signedReasons(session, copy, chain);
    if (!reasons)
        return reasons.error();
    QList<OpenWarning> warnings;
    for (const auto &[finding, identity] : *found) {
        if (finding.enforcement == Enforcement::Warn)
            add(warnings, finding, reasons->value(identity));
    }
    return warnings;
}

Result<void> answersWarnings(const QList<OpenWarning> &warnings, const QList<Finding> &findings,
                             const QList<Override> &overrides)
{
    const auto refusal = [](const QString &reason, const QStringList &rules) -> Result<void> {
        return Error{Fault::Denied, reason, Retry::AfterCorrection, rules, {}};
    };
    for (const Override &taken : overrides) {
        if (taken.reason.trimmed().isEmpty())
            return refusal(u"warnings-open"_s, {taken.ruleId});
        const auto isFor = [&](const Finding &finding) { return isOf(taken, finding); };
        if (std::ranges::any_of(warnings, isFor, &OpenWarning::first))
            continue;
        const bool blocks = std::ranges::any_of(findings, [&](const Finding &finding) {
            return finding.enforcement == Enforcement::Block && finding.ruleId == taken.ruleId;
        });
        return refusal(blocks ? u"override-blocks"_s : u"override-unknown"_s, {taken.ruleId});
    }
    QStringList open;
    for (const OpenWarning &warning : warnings) {
        const auto answers = [&](const Override &given) { return isOf(given, warning.first); };
        if (!warning.isAnswered() && std::ranges::none_of(overrides, answers))
            open.append(warning.first.ruleId);
    }
    open.removeDuplicates();
    return open.isEmpty() ? Result<void>() : refusal(u"warnings-open"_s, open);
}

} // namespace bantin::workflow
