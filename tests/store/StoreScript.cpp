// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/StoreScript.h"

#include "app/crypto/Digest.h"
#include "app/store/AccountRepository.h"
#include "app/store/ClaimRepository.h"
#include "app/store/CommentRepository.h"
#include "app/store/JournalRepository.h"
#include "app/store/LetterRepository.h"
#include "app/store/OutboxRepository.h"
#include "app/store/PrivateFieldRepository.h"
#include "app/store/QuestionRepository.h"
#include "app/store/RecordCoding.h"
#include "app/store/RevisionRepository.h"
#include "app/store/SearchIndex.h"
#include "app/store/RegisterRepository.h"
#include "app/store/SeenRepository.h"
#include "app/store/SettingsRepository.h"
#include "app/store/TaskRepository.h"
#include "app/store/Store.h"
#include "app/store/Transaction.h"
#include "tests/store/StoreFixture.h"

#include <QRandomGenerator>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

namespace {

/// Bytes no compression makes smaller, as a photo is.
QByteArray noise(qsizetype size, quint32 seed)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator random(seed);
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

QString assetName(const QByteArray &bytes)
{
    return QString::fromLatin1(crypto::sha512(bytes).toHex()) + u".jpg"_s;
}

/// Several steps of a use case in one transaction, as the workflow does it.
template<typename... Parts>
Result<void> together(Store &store, const Parts &...parts)
{
    return atomically(store.content(), [&]() -> Result<void> {
        Result<void> done;
        ((done = done ? parts() : done), ...);
        return done;
    });
}

} // namespace

StoreScript::StoreScript(const Clock &clock)
    : m_clock(clock)
    , m_picture(noise(20'000, 1))
    , m_package(noise(30'000, 2))
{
    m_article.id = ArticleId::create();
    m_article.title = u"Đường liên thôn thông xe"_s;
    m_article.category = u"tin-tuc-su-kien"_s;
    m_article.author = m_author;
    m_article.authorName = u"Cộng tác viên thôn 3"_s;
    m_article.createdAt = clock.nowUtc();
    m_article.updatedAt = m_article.createdAt;
    m_revision.id = RevisionId::create();
    m_revision.article = m_article.id;
    m_revision.number = 1;
    m_revision.authors = {m_author};
    m_revision.metadata.title = m_article.title;
    m_revision.xhtml = "<article xmlns=\"http://www.w3.org/1999/xhtml\"><p>Bản đã nộp.</p><img src=\"assets/"
                       + assetName(m_picture).toUtf8() + "\"/></article>\n";
    m_revision.manifestSha512 = crypto::sha512(m_revision.xhtml);
    m_revision.createdAt = clock.nowUtc();
    addPeople();
    addDrafts();
    addPictures();
    addComments();
    addQuestion();
    addWork();
    addPath();
    addTrash();
}

void StoreScript::add(const char *name, std::function<Result<void>(Store &)> run)
{
    m_steps.append({name, std::move(run)});
}

WorkingCopy StoreScript::copy(const QString &text) const
{
    WorkingCopy copy = StoreFixture::workingCopy(m_article.id, m_article.title, text, m_clock);
    copy.authors = {m_author};
    return copy;
}

void StoreScript::addPeople()
{
    add("account", [account = Account{m_author, u"Cộng tác viên thôn 3"_s, Role::Contributor, "certificate",
                                      crypto::sha256("certificate"), m_clock.nowUtc(), QDateTime()}](Store &store) {
        return AccountRepository(store).insert(account);
    });
    add("setting",
        [](Store &store) { return SettingsRepository(store).setValue(u"portal-url"_s, u"https://cong.example.vn"_s); });
}

void StoreScript::addDrafts()
{
    add("new article", [this](Store &store) {
        return ArticleRepository(store).insert(m_article, copy(u"Đường liên thôn khởi công."_s));
    });
    for (const int length : {20, 100, 300}) {
        const QString text = u"Câu văn thứ %1 về đường liên thôn. "_s.arg(length).repeated(length);
        add("autosave", [this, text](Store &store) { return ArticleRepository(store).saveWorkingCopy(copy(text)); });
    }
    const QString last = u"Câu văn thứ 300 về đường liên thôn. "_s.repeated(300);
    add("journal", [this, last](Store &store) { return journal(store, last + u"Thêm vài chữ."_s); });
    add("journal again", [this, last](Store &store) { return journal(store, last + u"Thêm vài chữ nữa."_s); });
}

Result<void> StoreScript::journal(Store &store, const QString &text) const
{
    const auto draft = ArticleRepository(store).workingCopy(m_article.id);
    if (!draft)
        return draft.error();
    const auto replay = JournalRepository(store).replay(*draft);
    if (!replay)
        return replay.error();
    const WorkingCopy after = copy(text);
    return JournalRepository(store).append(*replay, {encodeMetadata(after.metadata), after.xhtml}, m_author,
                                           m_clock.nowUtc());
}

void StoreScript::addTrash()
{
    add("into the trash",
        [this](Store &store) { return ArticleRepository(store).setTrashed(m_article.id, m_clock.nowUtc(), m_author); });
    add("out of the trash",
        [this](Store &store) { return ArticleRepository(store).setTrashed(m_article.id, {}, m_author); });
}

void StoreScript::addPictures()
{
    add("picture", [this](Store &store) {
        return AssetRepository(store).put({assetName(m_picture), u"image/jpeg"_s, 640, 480, 0}, m_picture, m_picture);
    });
}

void StoreScript::addComments()
{
    const Comment remark{0, u"Biên tập viên"_s, m_clock.nowUtc(), u"Thông xe ngày nào?"_s, u"thông xe"_s, false, 0};
    add("comments of a file", [this, remark](Store &store) -> Result<void> {
        qint64 first = 0;
        return together(
            store,
            [&]() -> Result<void> {
                const auto number = CommentRepository(store).append(m_article.id, remark);
                first = number ? *number : 0;
                return number ? Result<void>() : number.error();
            },
            [&]() -> Result<void> {
                Comment answer = remark;
                answer.answers = first;
                const auto number = CommentRepository(store).append(m_article.id, answer);
                return number ? Result<void>() : number.error();
            });
    });
    add("comment dealt with",
        [this](Store &store) { return CommentRepository(store).setResolved(m_article.id, 1, true); });
}

void StoreScript::addQuestion()
{
    add("who asked", [this](Store &store) {
        return PrivateFieldRepository(store).put(
            m_article.id, {u"asker-name"_s, u"Người dân thôn 2"_s, noise(16, 5), m_author, m_clock.nowUtc()});
    });
    QuestionEvent received;
    received.sequence = 1;
    received.article = m_article.id;
    received.actor = m_author;
    received.actorName = u"Cộng tác viên"_s;
    received.certificateSha256 = noise(32, 6);
    received.at = fromTimestamp(toTimestamp(m_clock.nowUtc()));
    received.day = received.at.date();
    add("question taken in", [received](Store &store) {
        return QuestionRepository(store).append({received, toJson(received), noise(900, 7)});
    });
}

void StoreScript::addWork()
{
    const QDateTime at = fromTimestamp(toTimestamp(m_clock.nowUtc()));
    const RegisterEntry entry{1,
                              1,
                              u"intake"_s,
                              RegisterEntry::State::Open,
                              {{u"what"_s, u"Tin họp thôn"_s}},
                              {},
                              m_author,
                              u"Cộng tác viên"_s,
                              at};
    const Task task{0, m_article.id, {}, m_author, m_editor, u"Rút gọn"_s, at.addDays(2), at, {}};
    add("register and task", [entry, task](Store &store) {
        return together(
            store, [&] { return RegisterRepository(store).append({entry, toJson(entry), noise(900, 8)}); },
            [&]() -> Result<void> {
                const auto number = TaskRepository(store).insert(task);
                return number ? Result<void>() : number.error();
            });
    });
    const DeclineLetter letter{
        1, u"Kính gửi cộng tác viên."_s, u"Biên tập viên"_s, at, at.date(), u"Thôn 3"_s, u"Biên tập viên"_s};
    add("claim, mark and letter", [this, at, letter](Store &store) {
        const WorkingCopy read = copy(u"Bản đã đọc."_s);
        return together(
            store, [&] { return ClaimRepository(store).put(m_article.id, {m_editor, u"Biên tập viên"_s, at}); },
            [&] { return SeenRepository(store).put(m_article.id, m_editor, {read.metadata, read.xhtml, at}); },
            [&] { return LetterRepository(store).put(m_article.id, letter); });
    });
}

SignedDecision StoreScript::decision(DecisionKind kind, const AccountId &actor,
                                     const QList<SignedDecision> &before) const
{
    return StoreFixture::decision(m_revision, kind, actor, before);
}

void StoreScript::addPath()
{
    const SignedDecision submit = decision(DecisionKind::Submit, m_author, {});
    const SignedDecision review = decision(DecisionKind::Review, m_editor, {submit});
    const SignedDecision approve = decision(DecisionKind::Approve, m_approver, {submit, review});
    Article submitted = m_article;
    submitted.stage = Stage::Submitted;
    submitted.latestRevision = 1;
    Article approved = submitted;
    approved.stage = Stage::Approved;
    Delivery delivery;
    delivery.id = DeliveryId::create();
    delivery.article = m_article.id;
    delivery.revision = m_revision.id;
    delivery.title = m_article.title;
    delivery.createdAt = delivery.updatedAt = m_clock.nowUtc();
    Delivery packed = delivery;
    packed.state = DeliveryState::Packed;
    packed.packageSha512 = crypto::sha512(m_package);
    packed.packageSize = m_package.size();

    add("submit", [this, submit, submitted](Store &store) {
        return together(
            store, [&] { return RevisionRepository(store).insert(m_revision); },
            [&] { return DecisionRepository(store).append(submit); },
            [&] { return ArticleRepository(store).update(submitted); });
    });
    add("review", [review](Store &store) { return DecisionRepository(store).append(review); });
    add("approve", [approve, approved, delivery](Store &store) {
        return together(
            store, [&] { return DecisionRepository(store).append(approve); },
            [&] { return ArticleRepository(store).update(approved); },
            [&] { return OutboxRepository(store).insert(delivery); });
    });
    add("package",
        [this](Store &store) { return AssetRepository(store).putPackage(crypto::sha512(m_package), m_package); });
    add("packed", [packed](Store &store) { return OutboxRepository(store).update(packed); });
}
