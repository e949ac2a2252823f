// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/Xhtml.h"
#include "app/crypto/Cms.h"
#include "app/store/ArticleRepository.h"
#include "app/store/CommentRepository.h"
#include "app/store/DecisionRepository.h"
#include "app/store/OutboxRepository.h"
#include "app/store/RevisionRepository.h"
#include "app/workflow/ApproveArticle.h"
#include "app/workflow/ClaimReview.h"
#include "app/workflow/CorrectArticle.h"
#include "app/workflow/DeclineArticle.h"
#include "app/workflow/ImportArticle.h"
#include "app/workflow/PackArticle.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/RestoreArticle.h"
#include "app/workflow/ReturnArticle.h"
#include "app/workflow/ReviewArticle.h"
#include "app/workflow/SaveDraft.h"
#include "app/workflow/SetDeadline.h"
#include "app/workflow/SubmitArticle.h"
#include "app/workflow/TrashArticle.h"
#include "app/workflow/VerifyAudit.h"
#include "app/workflow/WithdrawArticle.h"
#include "tests/support/Expect.h"
#include "tests/support/TestScale.h"
#include "tests/workflow/ArticleModel.h"
#include "tests/workflow/DeskFixture.h"

#include <QRandomGenerator>
#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

/// Random steps by random people on a real encrypted store, beside a model of a few lines. BANTIN_SEED repeats a run,
/// BANTIN_STEPS makes it longer or cuts it short where it failed.
class TestModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyStepIsWhatTheModelSays();

private:
    struct Somebody {
        ArticleModel::Person person;
        Account account;
        crypto::SigningKey key;
        crypto::Certificate certificate;
    };
    struct Known {
        ArticleId id;
        ArticleModel model;
        QDateTime due;
    };

    void sitDown(const Somebody &somebody);
    std::pair<int, int> onward(const Known &known);
    QString step(Known &known, const Somebody &somebody, int what);
    Result<Article> carryOut(const ArticleId &id, DecisionKind kind, const DecisionWords &words);
    QString decide(Known &known, const Somebody &somebody, DecisionKind kind);
    QString edit(const ArticleId &id, const QString &sentence);
    QString carry(Known &known);
    QString comment(Known &known);
    QString due(Known &known, const Somebody &somebody);
    QString verdict(const QString &expected, const QString &found) const;
    QString stateOf(const Known &known);
    QString chainOf(const Known &known, const Article &article);

    int pick(int below) { return int(m_random.bounded(quint32(below))); }

    DeskFixture m_desk;
    QList<Somebody> m_people;
    QList<Known> m_articles;
    Session *m_session = nullptr;
    quint32 m_seed = 0;
    QRandomGenerator m_random;
    QMap<QString, int> m_done;
    int m_sentence = 0;
};

void TestModel::initTestCase()
{
    const Roles senders = m_desk.regulations.find(u"dongviet-2024")->senders;
    for (const char16_t *name : {DeskFixture::contributor, DeskFixture::editor, DeskFixture::approver,
                                 DeskFixture::deputy, DeskFixture::clerk, DeskFixture::administrator}) {
        const Session &session = m_desk.as(name);
        const Roles held = session.account.roles;
        m_people.append({{int(m_people.size()), held.testFlag(Role::Contributor), held.testFlag(Role::Editor),
                          held.testFlag(Role::Approver), bool(held & senders)},
                         session.account,
                         session.signingKey,
                         session.certificate});
    }
    m_session = &m_desk.as(DeskFixture::administrator);
    const bool isGiven = qEnvironmentVariableIsSet("BANTIN_SEED");
    m_seed = isGiven ? qEnvironmentVariable("BANTIN_SEED").toUInt() : QRandomGenerator::global()->generate();
    m_random.seed(m_seed);
}

/// The next person at the same desk, without the seconds it takes to unlock it anew.
void TestModel::sitDown(const Somebody &somebody)
{
    m_session->account = somebody.account;
    m_session->signingKey = somebody.key;
    m_session->certificate = somebody.certificate;
    m_session->store->setActor({somebody.account.id, somebody.account.name});
}

QString TestModel::edit(const ArticleId &id, const QString &sentence)
{
    auto view = showArticle(*m_session, id);
    if (!view)
        return view.error().reason;
    view->document.blocks.append({content::Paragraph{{content::Text{sentence, {}, {}}}}});
    return reasonOf(saveDraft(*m_session, id, view->document, view->metadata));
}

QString TestModel::verdict(const QString &expected, const QString &found) const
{
    return expected == found ? QString() : u"the model says “%1”, the workflow “%2”"_s.arg(expected, found);
}

Result<Article> TestModel::carryOut(const ArticleId &id, DecisionKind kind, const DecisionWords &words)
{
    using enum DecisionKind;
    switch (kind) {
    case Submit:
        return submitArticle(*m_session, id, words);
    case Review:
        return reviewArticle(*m_session, id, words);
    case Return:
        return returnArticle(*m_session, id, words.remark);
    case Approve:
        return approveArticle(*m_session, id, words);
    case Decline:
        return declineArticle(*m_session, id, words.remark);
    case Withdraw:
        return withdrawArticle(*m_session, id, words);
    case Correct:
        return orderCorrection(*m_session, id, words.remark);
    case Recall:
    case Forward:
        break;
    }
    return Error{Fault::Internal, u"not-tried"_s, Retry::Never, {}, {}};
}

QString TestModel::decide(Known &known, const Somebody &somebody, DecisionKind kind)
{
    const bool says = pick(8) != 0;
    DecisionWords words = expect(decisionNeeds(*m_session, known.id, kind)).confirmations.isEmpty()
                              ? DecisionWords()
                              : DeskFixture::words(*m_session, known.id, kind);
    const bool forgets = !words.confirmed.isEmpty() && pick(10) == 0;
    if (forgets)
        words.confirmed.clear();
    words.remark = says ? u"Vì lý do %1"_s.arg(m_sentence) : QString();
    if (kind == DecisionKind::Approve && pick(3) == 0)
        words.publishFrom = m_desk.clock.nowUtc().addDays(1);
    ArticleModel after = known.model;
    QString expected = after.decide(kind, somebody.person, says);
    if (expected.isEmpty() && forgets)
        expected = u"confirmation-missing"_s;
    const QString found = reasonOf(carryOut(known.id, kind, words));
    if (found.isEmpty())
        known.model = after;
    return verdict(expected, found);
}

/// What the delivery engine writes when the portal answers.
QString TestModel::carry(Known &known)
{
    store::OutboxRepository outbox(*m_session->store);
    for (Delivery delivery : expect(outbox.all())) {
        if (delivery.article != known.id || delivery.state == DeliveryState::Withheld)
            continue;
        if (delivery.purpose == DeliveryPurpose::Withdrawal && delivery.state == DeliveryState::Packed) {
            delivery.state = DeliveryState::Published;
            known.model.noticeUnderWay = false;
            return reasonOf(outbox.update(delivery));
        }
        const bool refuses = pick(5) == 0;
        const Stage stage = known.model.stage;
        Article article = expect(store::ArticleRepository(*m_session->store).find(known.id));
        if (stage == Stage::Packed && delivery.state == DeliveryState::Packed)
            std::tie(delivery.state, article.stage) = std::pair(DeliveryState::Sending, Stage::Sending);
        else if (stage == Stage::Sending)
            std::tie(delivery.state, article.stage) = std::pair(DeliveryState::Received, Stage::Received);
        else if (stage == Stage::Received && refuses)
            std::tie(delivery.state, article.stage) = std::pair(DeliveryState::Refused, Stage::Refused);
        else if (stage == Stage::Received)
            std::tie(delivery.state, article.stage) = std::pair(DeliveryState::Published, Stage::Published);
        else
            return {};
        if (article.stage == Stage::Published)
            article.publishedUrl = u"https://cong.example.vn/bai/x/"_s;
        expect(outbox.update(delivery));
        expect(store::ArticleRepository(*m_session->store).update(article));
        known.model.arrive(article.stage);
        return {};
    }
    return {};
}

QString TestModel::comment(Known &known)
{
    Comment said;
    said.author = m_session->account.name;
    said.text = u"Nhận xét %1"_s.arg(++m_sentence);
    expect(store::CommentRepository(*m_session->store).append(known.id, said));
    ++known.model.comments;
    return {};
}

QString TestModel::due(Known &known, const Somebody &somebody)
{
    const bool allowed = somebody.person.number == 0 || somebody.person.edits || somebody.person.approves;
    const QDateTime time = m_desk.clock.nowUtc().addDays(pick(30));
    const QString found = reasonOf(setDeadline(*m_session, known.id, time));
    if (found.isEmpty())
        known.due = time;
    return verdict(!allowed ? u"role-forbids"_s : known.model.trashed ? u"article-trashed"_s : QString(), found);
}

/// A step that leads on, and the number of somebody who may take it: else hardly anything would ever reach the portal.
std::pair<int, int> TestModel::onward(const Known &known)
{
    switch (known.model.stage) {
    case Stage::Draft:
    case Stage::Returned:
    case Stage::Declined:
        return {pick(2) == 0 ? 12 : 0, 0};
    case Stage::Submitted:
    case Stage::InReview:
        return {3, 1};
    case Stage::AwaitingApproval:
        return {5, 2};
    case Stage::Approved:
    case Stage::Withdrawn:
        return {pick(2) == 0 ? 15 : 25, 4};
    case Stage::Packed:
    case Stage::Sending:
    case Stage::Received:
        return {25, 4};
    case Stage::Published:
    case Stage::Corrected:
    case Stage::Refused:
        break;
    }
    return {pick(2) == 0 ? 11 : 10, 2};
}

QString TestModel::step(Known &known, const Somebody &somebody, int what)
{
    using enum DecisionKind;
    // The path is weighted so that many articles reach the portal.
    static const QList<DecisionKind> kinds{Submit,  Submit,  Submit, Review,  Review,   Approve,
                                           Approve, Approve, Return, Decline, Withdraw, Correct};
    if (what < kinds.size())
        return decide(known, somebody, kinds.at(what));
    switch (what - int(kinds.size())) {
    case 0:
    case 1: {
        const QString sentence = u"Câu số %1."_s.arg(++m_sentence);
        const QString expected = known.model.edit(somebody.person, sentence);
        return verdict(expected, edit(known.id, sentence));
    }
    case 2:
        return verdict(known.model.claim(somebody.person), reasonOf(claimReview(*m_session, known.id)));
    case 3:
    case 4:
        return verdict(known.model.pack(somebody.person),
                       reasonOf(packArticle(*m_session, known.id, m_desk.regulations)));
    case 5:
        return comment(known);
    case 6:
        return due(known, somebody);
    case 7:
        return pick(3) == 0
                   ? verdict(known.model.trash(somebody.person), reasonOf(trashArticle(*m_session, known.id, {})))
                   : QString();
    case 8:
        return verdict(known.model.restore(somebody.person), reasonOf(restoreArticle(*m_session, known.id)));
    default:
        return carry(known);
    }
}

/// Signatures, order of time, and that nothing is packed without an approval by somebody else.
QString TestModel::chainOf(const Known &known, const Article &article)
{
    const auto chain = expect(store::DecisionRepository(*m_session->store).ofArticle(known.id));
    if (chain.size() != known.model.decisions)
        return u"%1 decisions instead of %2"_s.arg(chain.size()).arg(known.model.decisions);
    QDateTime before;
    const Decision *approval = nullptr;
    for (const store::SignedDecision &entry : chain) {
        if (!crypto::verifyDetached(entry.signature, entry.json, {m_session->unitCertificate},
                                    entry.decision.decidedAt))
            return u"a signature does not hold"_s;
        if (before.isValid() && entry.decision.decidedAt < before)
            return u"decisions go backwards in time"_s;
        before = entry.decision.decidedAt;
        if (entry.decision.kind == DecisionKind::Approve)
            approval = &entry.decision;
    }
    if (!isApprovalBound(article.stage))
        return {};
    if (!approval)
        return u"bound to an approval that is not there"_s;
    const Revision revision = expect(store::RevisionRepository(*m_session->store).find(approval->revision));
    return revision.authors.contains(approval->actor) ? u"approved by an author"_s : QString();
}

QString TestModel::stateOf(const Known &known)
{
    const Article article = expect(store::ArticleRepository(*m_session->store).find(known.id));
    if (article.stage != known.model.stage)
        return u"stage %1 instead of %2"_s.arg(stageName(article.stage), stageName(known.model.stage));
    if (article.approvalVoided != known.model.voided)
        return u"approval void: %1"_s.arg(article.approvalVoided);
    if (article.trashedAt.isValid() != known.model.trashed || article.dueAt != known.due)
        return u"trash or deadline"_s;
    if (article.publishedUrl.isEmpty() == known.model.onPortal)
        return u"on the portal: %1"_s.arg(known.model.onPortal);
    const QByteArray text = expect(store::ArticleRepository(*m_session->store).workingCopy(known.id)).xhtml;
    for (const QString &sentence : known.model.sentences) {
        if (!text.contains(sentence.toUtf8()))
            return u"lost: "_s + sentence;
    }
    const auto comments = expect(store::CommentRepository(*m_session->store).ofArticle(known.id));
    if (comments.size() != known.model.comments)
        return u"%1 comments instead of %2"_s.arg(comments.size()).arg(known.model.comments);
    return chainOf(known, article);
}

void TestModel::everyStepIsWhatTheModelSays()
{
    const int given = qEnvironmentVariableIntValue("BANTIN_STEPS");
    const int steps = given > 0 ? given : testing::isLongRun() ? 20'000 : 500 / testing::sanitiserShare();
    for (int i = 1; i <= steps; ++i) {
        m_desk.clock.advance(pick(20) == 0 ? -1800 : pick(1200));
        if (m_articles.size() < 4) {
            sitDown(m_people.constFirst());
            m_articles.append({expect(createArticle(*m_session, DeskFixture::document())).id,
                               ArticleModel(m_people.constFirst().person), QDateTime()});
            continue;
        }
        Known &known = m_articles[pick(int(m_articles.size()))];
        const auto [what, person] = pick(2) == 0 ? std::pair(pick(26), pick(int(m_people.size()))) : onward(known);
        const Somebody &somebody = m_people.at(person);
        sitDown(somebody);
        const Stage before = known.model.stage;
        QString wrong = step(known, somebody, what);
        if (wrong.isEmpty())
            wrong = stateOf(known);
        ++m_done[stageName(known.model.stage)];
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(u"seed %1, step %2 (%3 by %4 at %5): %6"_s.arg(m_seed).arg(i).arg(what).arg(
                     somebody.account.name, stageName(before), wrong)));
    }
    sitDown(m_people.constLast());
    for (const Known &known : std::as_const(m_articles))
        QCOMPARE(stateOf(known), QString());
    QCOMPARE(expect(verifyAudit(*m_session)).findings.size(), 0);
    QStringList reached;
    for (const auto &[stage, times] : m_done.asKeyValueRange())
        reached.append(u"%1 %2"_s.arg(stage).arg(times));
    qInfo("seed %u, %d steps, steps that ended at: %s", m_seed, steps, qPrintable(reached.join(u", ")));
}

QTEST_GUILESS_MAIN(TestModel)
#include "test_model.moc"
