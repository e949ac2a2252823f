// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ChangeRegulation.h"

#include "app/base/Logging.h"
#include "app/store/DecisionRepository.h"
#include "app/store/Transaction.h"
#include "app/store/WorkspaceHeader.h"
#include "app/workflow/internal/Members.h"
#include "app/workflow/internal/Passphrases.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/RowBindings.h"
#include "app/workflow/internal/UnitRecord.h"
#include "app/workflow/internal/WholeSeconds.h"
#include "app/workflow/internal/Writable.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

Result<Regulation> wanted(Session &session, const RegulationChange &change, const RegulationCatalogue &regulations)
{
    const Regulation *profile = regulations.find(change.to);
    if (!profile)
        return Error{Fault::NotFound, u"regulation-unknown"_s, Retry::AfterCorrection, {change.to}, {}};
    if (change.to == session.roster.regulation)
        return Error{Fault::Conflict, u"regulation-same"_s, Retry::AfterCorrection, {profile->shortName.vi}, {}};
    if (change.reason.trimmed().isEmpty() || change.document.trimmed().isEmpty())
        return Error{Fault::InvalidInput, u"change-reason-missing"_s, Retry::AfterCorrection, {}, {}};
    const auto own = currentUnitRules(*session.store, session.unitCertificate, profile->id);
    if (!own)
        return own.error();
    return *own ? withUnitRules(*profile, (*own)->rules) : *profile;
}

/// Not before any decision: where a clock was ahead, what was decided under the old profile stays so.
Result<QDateTime> timeOfChange(Session &session)
{
    QDateTime time = wholeSeconds(session.clock.nowUtc());
    if (const QDateTime since = session.roster.followedSince(); since.isValid())
        time = std::max(time, since);
    const store::DecisionRepository decisions(*session.store);
    for (const RosterEntry &entry : session.roster.entries) {
        const auto latest = decisions.latestBy(entry.account);
        if (!latest)
            return latest.error();
        if (latest->isValid())
            time = std::max(time, *latest);
    }
    return time;
}

Result<store::SignedRecord> commitChange(Session &session, const RegulationChange &change, Roster &roster)
{
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    const auto time = timeOfChange(session);
    if (!time)
        return time.error();
    const QString from = roster.regulation;
    roster.former.append({from, *time});
    roster.regulation = change.to;
    auto issued = issueRoster(session, roster);
    if (!issued)
        return issued.error();
    roster = *std::move(issued);
    auto record = keepRecord(session, u"profile-change"_s, change.to,
                             {{u"from"_s, from},
                              {u"to"_s, change.to},
                              {u"since"_s, toTimestamp(*time)},
                              {u"document"_s, change.document.simplified()},
                              {u"reason"_s, change.reason.trimmed().normalized(QString::NormalizationForm_C)},
                              {u"roster"_s, roster.version}});
    if (!record)
        return record;
    QJsonObject detail = bindingOf(*record);
    detail.insert(u"from"_s, from);
    detail.insert(u"to"_s, change.to);
    const auto recorded =
        workflow::record(session, AuditAction::RegulationChanged, session.workspace.toString(), detail);
    if (!recorded)
        return recorded.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return record;
}

} // namespace

Result<store::SignedRecord> changeRegulation(Session &session, const RegulationChange &change,
                                             const RegulationCatalogue &regulations)
{
    if (const auto writable = requireWritable(session); !writable)
        return writable.error();
    if (const auto administrator = requireAdministrator(session, u"regulation-change"_s); !administrator)
        return administrator.error();
    if (const auto fresh = requireFreshPassphrase(session); !fresh)
        return fresh.error();
    auto regulation = wanted(session, change, regulations);
    if (!regulation)
        return regulation.error();
    Roster roster = session.roster;
    auto record = commitChange(session, change, roster);
    if (!record)
        return record;
    session.roster = roster;
    session.regulation = *std::move(regulation);
    // The roster is what counts; a header that could not follow is written at the next unlock.
    auto header = store::readHeader(session.directory);
    if (header) {
        header->regulation = change.to;
        if (const auto written = store::writeHeader(session.directory, *header); !written)
            qCWarning(logStore, "the header could not follow the roster: %ls", qUtf16Printable(written.error().reason));
    }
    return record;
}

} // namespace bantin::workflow
