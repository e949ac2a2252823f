// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/RecordAudit.h"

#include "app/base/CanonicalJson.h"
#include "app/base/Logging.h"
#include "app/crypto/Digest.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/AdoptHistory.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

/// Everything of a revision but its text, which is bound by itself.
QByteArray fieldsDigest(const Revision &revision)
{
    QJsonArray authors;
    for (const AccountId &author : revision.authors)
        authors.append(author.toString());
    QJsonObject fields;
    const QStringList names = fieldsInUse(revision.metadata, {});
    for (const QString &name : names) {
        // What a later version brought is empty, and the kind news, in what was frozen before.
        const QString value = metadataField(revision.metadata, name);
        const bool said = name == "kind"_L1 ? revision.metadata.kind != ContentKind::News : !value.isEmpty();
        if (said)
            fields.insert(name, value);
    }
    return crypto::sha256(toCanonicalJson({{u"article"_s, revision.article.toString()},
                                           {u"authors"_s, authors},
                                           {u"created-at"_s, revision.createdAt.toMSecsSinceEpoch()},
                                           {u"fields"_s, fields},
                                           {u"number"_s, revision.number},
                                           {u"revision"_s, revision.id.toString()}}));
}

bool isDiskFault(const Error &error)
{
    return error.fault == Fault::NoSpace || error.fault == Fault::Storage;
}

AuditAction auditActionFor(DecisionKind kind)
{
    switch (kind) {
    case DecisionKind::Submit:
        return AuditAction::ArticleSubmitted;
    case DecisionKind::Review:
        return AuditAction::ArticleReviewed;
    case DecisionKind::Return:
        return AuditAction::ArticleReturned;
    case DecisionKind::Approve:
        return AuditAction::ArticleApproved;
    case DecisionKind::Decline:
        return AuditAction::ArticleDeclined;
    case DecisionKind::Recall:
        return AuditAction::ArticleRecalled;
    case DecisionKind::Forward:
        return AuditAction::ArticleForwarded;
    case DecisionKind::Correct:
        return AuditAction::CorrectionOrdered;
    case DecisionKind::Withdraw:
        break;
    }
    return AuditAction::ArticleWithdrawn;
}

} // namespace

Result<void> record(Session &session, AuditAction action, const QString &subject, const QJsonObject &detail)
{
    if (!session.audit)
        return Error{Fault::Internal, u"store-statement"_s, Retry::Never, {}, u"the audit log was not begun"_s};
    return session.audit->record(action, subject, detail);
}

QJsonObject bindingOf(const Revision &revision)
{
    return {{u"revision"_s, revision.id.toString()},
            {u"number"_s, revision.number},
            {u"text-sha256"_s, hex(crypto::sha256(revision.xhtml))},
            {u"fields-sha256"_s, hex(fieldsDigest(revision))},
            {u"manifest-sha512"_s, hex(revision.manifestSha512)}};
}

QJsonObject bindingOf(const store::DecisionRow &row)
{
    return {{u"decision"_s, row.sequence},
            {u"kind"_s, row.kind},
            {u"revision"_s, row.revision.toString()},
            {u"decided-by"_s, row.actor.toString()},
            {u"sha256"_s, hex(crypto::sha256(row.json))},
            {u"signature-sha256"_s, hex(crypto::sha256(row.signature))}};
}

QJsonObject bindingOf(const store::RosterRow &row)
{
    return {{u"version"_s, row.version},
            {u"sha256"_s, hex(crypto::sha256(row.json))},
            {u"signature-sha256"_s, hex(crypto::sha256(row.signature))}};
}

QJsonObject bindingOf(const store::RegisterRow &row)
{
    return {{u"row"_s, row.entry.number},
            {u"entry"_s, row.entry.entry},
            {u"state"_s, registerStateName(row.entry.state)},
            {u"sha256"_s, hex(crypto::sha256(row.json))},
            {u"signature-sha256"_s, hex(crypto::sha256(row.signature))}};
}

Result<void> recordDecision(Session &session, const store::SignedDecision &signedDecision)
{
    const Decision &decision = signedDecision.decision;
    const store::DecisionRow row{decision.article, decision.sequence,   decisionName(decision.kind), decision.revision,
                                 decision.actor,   signedDecision.json, signedDecision.signature};
    return record(session, auditActionFor(decision.kind), decision.article.toString(), bindingOf(row));
}

Result<void> recordRoster(Session &session, const store::SignedRoster &roster)
{
    return record(session, AuditAction::RosterIssued, session.workspace.toString(),
                  bindingOf(store::RosterRow{roster.roster.version, roster.json, roster.signature}));
}

Result<void> beginAudit(Session &session, AuditAction how, const QJsonObject &detail)
{
    session.store->setActor({session.account.id, session.account.name});
    session.audit =
        std::make_unique<AuditTrail>(*session.store, session.workspace, session.certificate, session.signingKey);
    if (session.store->isReadOnly())
        return {};
    const auto begun = store::atomically(session.store->content(), [&]() -> Result<void> {
        if (const auto noticed = noticeRollback(session); !noticed)
            return noticed;
        const auto adopted = adoptHistory(session, how == AuditAction::WorkspaceCreated ? AuditAction::RosterIssued
                                                                                        : AuditAction::HistoryAdopted);
        if (!adopted)
            return adopted;
        if (const auto recorded = record(session, how, session.account.id.toString(), detail); !recorded)
            return recorded;
        return session.audit->seal();
    });
    if (begun || !isDiskFault(begun.error()))
        return begun;
    qCWarning(logStore, "the audit log could not be begun: %ls", qUtf16Printable(begun.error().reason));
    return {};
}

} // namespace bantin::workflow
