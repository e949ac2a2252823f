// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Confirmations.h"
#include "app/crypto/Digest.h"
#include "app/package/internal/BagNames.h"
#include "app/package/internal/Manifest.h"
#include "tests/package/PackageFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::package;
using namespace Qt::StringLiterals;

/// The notice of a withdrawal, and what later decisions have to confirm.
class TestNotice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void provesAWithdrawalWithoutTextAndPictures();
    void refusesANoticeOfAnotherText();
    void refusesANoticeWithAMendedManifest();
    void refusesANoticeThatBringsText();
    void refusesANoticeNobodySigned();
    void refusesAWithdrawalOfWhatWasNeverApproved();
    void refusesAWithdrawalByAnEditor();
    void refusesALaterApprovalThatConfirmsNothing();
    void takesALaterApprovalThatConfirmsTheChecklist();

private:
    using Chain = QList<SignedFile>;

    Chain withdrawn() const
    {
        Chain chain = m_unit.decisions();
        m_unit.extend(chain, DecisionKind::Withdraw, m_unit.approver);
        return chain;
    }

    /// The notice after `change`, by somebody who mends every manifest that is not signed.
    QStringList reasonsAfter(const std::function<void(BagFiles &)> &change) const
    {
        BagFiles files = unzip(m_unit.zipOf(withdrawn()), {}).value();
        change(files);
        Manifest payload;
        Manifest tags;
        for (const auto &[path, bytes] : files.asKeyValueRange()) {
            if (path.startsWith(payloadFolder))
                payload.insert(path, crypto::sha512(bytes));
        }
        files[manifestPath] = formatManifest(payload);
        for (const auto &[path, bytes] : files.asKeyValueRange()) {
            if (!path.startsWith(payloadFolder) && path != tagManifestPath)
                tags.insert(path, crypto::sha512(bytes));
        }
        files[tagManifestPath] = formatManifest(tags);
        QStringList reasons = m_unit.reasons(zip(files, m_unit.now).value());
        reasons.removeAll(u"bag-oxum"_s);
        return reasons;
    }

    /// The chain of a unit that decides when confirmations are asked for.
    Chain later(const QStringList &submits, const QStringList &reviews, const QStringList &approves) const
    {
        const auto confirming = [](const QStringList &rules) {
            return [rules](Decision &decision) {
                decision.decidedAt = confirmationsBegin().addSecs(60 * decision.sequence);
                decision.confirmed = rules;
            };
        };
        Chain chain;
        m_unit.extend(chain, DecisionKind::Submit, m_unit.contributor, confirming(submits));
        m_unit.extend(chain, DecisionKind::Review, m_unit.editor, confirming(reviews));
        m_unit.extend(chain, DecisionKind::Approve, m_unit.approver, confirming(approves));
        return chain;
    }

    const PackageFixture m_unit;
};

void TestNotice::provesAWithdrawalWithoutTextAndPictures()
{
    const auto outcome =
        PackageVerifier(m_unit.regulations()).verify(m_unit.zipOf(withdrawn()), {m_unit.authority.certificate()});
    QVERIFY(outcome.package && outcome.package->isWithdrawal());
    QVERIFY(outcome.package->contents.payload.articleXhtml.isEmpty());
    QVERIFY(outcome.package->contents.payload.assets.isEmpty());
    QCOMPARE(outcome.package->metadata.revision, m_unit.revision.id);
    QCOMPARE(outcome.package->decisions.constLast().manifestSha512, manifestDigest(m_unit.payload));
}

void TestNotice::refusesANoticeOfAnotherText()
{
    const PackageFixture other;
    const QStringList reasons =
        reasonsAfter([&](BagFiles &files) { files[noticePath] = payloadManifest(other.payload); });
    QVERIFY(reasons.contains(u"notice-invalid"_s));
    QVERIFY(reasons.contains(u"chain-other-content"_s));
}

void TestNotice::refusesANoticeWithAMendedManifest()
{
    QCOMPARE(reasonsAfter([](BagFiles &files) { files[noticePath] += '\n'; }),
             (QStringList{u"notice-invalid"_s, u"chain-other-content"_s}));
    QVERIFY(reasonsAfter([](BagFiles &files) {
                files[metadataPath].replace("\"revision-number\":1", "\"revision-number\":2");
            }).contains(u"notice-invalid"_s));
}

void TestNotice::refusesANoticeThatBringsText()
{
    const QByteArray text = m_unit.payload.articleXhtml;
    QCOMPARE(reasonsAfter([&](BagFiles &files) { files[articlePath] = text; }), QStringList{u"bag-surplus-file"_s});
}

void TestNotice::refusesANoticeNobodySigned()
{
    const auto dropWithdrawal = [](BagFiles &files) {
        for (const auto ending : {".json"_L1, ".p7s"_L1})
            files.remove(decisionPath(4, DecisionKind::Withdraw) + ending);
    };
    QVERIFY(reasonsAfter(dropWithdrawal).contains(u"chain-not-approved"_s));
}

void TestNotice::refusesAWithdrawalOfWhatWasNeverApproved()
{
    Chain chain =
        m_unit.decisions({{DecisionKind::Submit, &m_unit.contributor}, {DecisionKind::Review, &m_unit.editor}});
    m_unit.extend(chain, DecisionKind::Withdraw, m_unit.approver);
    QVERIFY(m_unit.reasons(m_unit.zipOf(chain)).contains(u"chain-order"_s));
}

void TestNotice::refusesAWithdrawalByAnEditor()
{
    Chain chain = m_unit.decisions();
    m_unit.extend(chain, DecisionKind::Withdraw, m_unit.editor);
    QVERIFY(m_unit.reasons(m_unit.zipOf(chain)).contains(u"chain-role"_s));
}

void TestNotice::refusesALaterApprovalThatConfirmsNothing()
{
    const QStringList statement{u"DV-09"_s};
    const QStringList checklist{u"DV-08"_s};
    for (const Chain &chain : {later({}, checklist, checklist), later(statement, {}, checklist),
                               later(statement, checklist, {}), later(statement, checklist, statement)})
        QCOMPARE(m_unit.reasons(m_unit.zipOf(chain)), QStringList{u"confirmation-missing"_s});
}

void TestNotice::takesALaterApprovalThatConfirmsTheChecklist()
{
    QCOMPARE(m_unit.reasons(m_unit.zipOf(later({u"DV-09"_s}, {u"DV-08"_s}, {u"DV-08"_s, u"DVI-1"_s}))), QStringList());
}

QTEST_GUILESS_MAIN(TestNotice)
#include "test_notice.moc"
