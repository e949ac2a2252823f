// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/DamagedStore.h"

#include "app/store/AccountRepository.h"
#include "app/domain/registers/RegisterFile.h"
#include "app/store/AssetRepository.h"
#include "app/store/AuditRepository.h"
#include "app/store/BackupRunRepository.h"
#include "app/store/ClaimRepository.h"
#include "app/store/CommentRepository.h"
#include "app/store/Connection.h"
#include "app/store/JournalRepository.h"
#include "app/store/LetterRepository.h"
#include "app/store/OutboxRepository.h"
#include "app/store/RegisterRepository.h"
#include "app/store/PrivateFieldRepository.h"
#include "app/store/QuestionRepository.h"
#include "app/store/RecordRepository.h"
#include "app/store/RelayRepository.h"
#include "app/store/SeenRepository.h"
#include "app/store/SettingsRepository.h"
#include "app/store/TaskRepository.h"
#include "app/store/VersionRepository.h"
#include "tests/support/FolderCopy.h"

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

namespace {

/// Varied, so that packing leaves something, and long enough for several pages now and then.
QString textOf(int article, int version)
{
    const QByteArray noise = crypto::sha512(QByteArray::number(article * 100 + version)).toBase64();
    return u"Bài %1 lần %2: "_s.arg(article).arg(version)
           + QString::fromLatin1(noise.repeated(1) + crypto::randomBytes(40 * ((article * 7) % 90)).toBase64());
}

AssetRepository::Info pictureInfo(const QByteArray &bytes)
{
    return {QString::fromLatin1(crypto::sha512(bytes).toHex()) + u".webp"_s, u"image/webp"_s, 800, 600, bytes.size()};
}

QByteArray withPicture(const QByteArray &xhtml, const QString &name)
{
    QByteArray text = xhtml;
    return text.replace("</article>",
                        "<figure><img src=\"assets/" + name.toLatin1() + "\" alt=\"\"/></figure></article>");
}

template<typename T>
void must(const Result<T> &done)
{
    if (!done)
        qFatal("the sound store: %ls %ls", qUtf16Printable(done.error().reason), qUtf16Printable(done.error().detail));
}

/// Every fourth revision is approved as well, by others.
void decide(Store &store, Article &article, const Revision &revision, bool approves)
{
    QList<SignedDecision> chain;
    const QList<DecisionKind> kinds = approves
                                          ? QList{DecisionKind::Submit, DecisionKind::Review, DecisionKind::Approve}
                                          : QList{DecisionKind::Submit};
    for (const DecisionKind kind : kinds) {
        const AccountId actor = chain.isEmpty() ? revision.authors.constFirst() : AccountId::create();
        chain.append(StoreFixture::decision(revision, kind, actor, chain));
        must(DecisionRepository(store).append(chain.constLast()));
    }
    article.stage = approves ? Stage::Approved : Stage::Submitted;
    article.latestRevision = 1;
    must(ArticleRepository(store).update(article));
}

void decideAndPack(Store &store, Article &article, const Revision &revision, int number)
{
    decide(store, article, revision, number % 8 == 0);
    if (number % 8 != 0)
        return;
    Delivery delivery;
    delivery.id = DeliveryId::create();
    delivery.article = article.id;
    delivery.revision = revision.id;
    delivery.title = article.title;
    const QByteArray package = crypto::randomBytes(300'000);
    delivery.packageSha512 = crypto::sha512(package);
    delivery.packageSize = package.size();
    delivery.createdAt = article.createdAt;
    delivery.updatedAt = article.createdAt;
    must(AssetRepository(store).putPackage(delivery.packageSha512, package));
    must(OutboxRepository(store).insert(delivery));
}

/// A few words more, journalled, and a former text in the local history.
void type(Store &store, const Article &article, int number)
{
    const auto draft = ArticleRepository(store).workingCopy(article.id);
    must(draft ? Result<void>() : draft.error());
    WorkingCopy former = *draft;
    former.xhtml.replace("</p>", " " + textOf(number, 2).toUtf8() + "</p>");
    former.savedAt = draft->savedAt.addSecs(-60);
    must(VersionRepository(store).keep(former, DraftVersion::Kind::Automatic, draft->savedAt));
    auto replay = JournalRepository(store).replay(*draft);
    must(replay ? Result<void>() : replay.error());
    DraftText after = replay->text;
    after.xhtml.replace("</p>", " " + textOf(number, 1).toUtf8() + "</p>");
    must(JournalRepository(store).append(*replay, after, article.author, draft->savedAt.addSecs(2)));
}

/// A question was asked, and by whom.
void ask(Store &store, const Article &article, int number)
{
    const PrivateField asker{u"asker-name"_s, textOf(number, 5), crypto::randomBytes(16), article.author,
                             article.createdAt};
    must(PrivateFieldRepository(store).put(article.id, asker));
    QuestionEvent event;
    event.sequence = 1;
    event.article = article.id;
    event.actor = article.author;
    event.actorName = u"Cộng tác viên"_s;
    event.certificateSha256 = crypto::randomBytes(32);
    event.at = article.createdAt;
    event.day = article.createdAt.date();
    must(QuestionRepository(store).append({event, toJson(event), crypto::randomBytes(900)}));
}

/// A remark and the answer to it, as they come with a file; now and then a question.
void discuss(Store &store, const Article &article, int number)
{
    CommentRepository comments(store);
    const auto remark =
        comments.append(article.id, {0, u"Biên tập viên"_s, {}, textOf(number, 3), u"đường liên thôn"_s, false, 0});
    must(remark ? Result<void>() : remark.error());
    const auto answer = comments.append(article.id, {0, u"Cộng tác viên"_s, {}, textOf(number, 4), {}, true, *remark});
    must(answer ? Result<void>() : answer.error());
    if (number % 5 == 0)
        ask(store, article, number);
}

/// A scanned paper, for the entry of a register.
QString keepFile(Store &store, int number)
{
    const QByteArray bytes = "%PDF-1.4\n" + crypto::randomBytes(3000 + number * 200);
    const QString name = QString::fromLatin1(crypto::sha512(bytes).toHex()) + u".pdf"_s;
    must(AssetRepository(store).put({name, u"application/pdf"_s, 0, 0, bytes.size()}, bytes, {}));
    return RegisterFile{name, u"Bản quét.pdf"_s}.toString();
}

/// An entry of a register, and each second time a further row of it; each third one has a file.
void enterInRegister(Store &store, const Account &writer, int number)
{
    RegisterRepository registers(store);
    RegisterEntry::Values values;
    if (number % 3 == 0)
        values.insert(u"file"_s, keepFile(store, number));
    qint64 begun = 0;
    for (int row = 0; row < 1 + number % 2; ++row) {
        const auto next = registers.nextNumber();
        must(next ? Result<void>() : next.error());
        begun = begun == 0 ? *next : begun;
        values.insert(u"what"_s, textOf(number, 5 + row));
        const RegisterEntry entry{
            *next, begun,     u"intake"_s, row == 0 ? RegisterEntry::State::Open : RegisterEntry::State::Closed, values,
            {},    writer.id, writer.name, QDateTime(QDate(2026, 11, 22), QTime(8, number), QTimeZone::UTC)};
        must(registers.append({entry, toJson(entry), crypto::randomBytes(100)}));
    }
}

/// Work that was given and a paper that was signed, both named in the log.
void giveWork(Store &store, const Account &head, int number)
{
    const QDateTime at(QDate(2026, 11, 22), QTime(9, number), QTimeZone::UTC);
    const auto task = TaskRepository(store).insert(
        {0, {}, u"tin-tuc-su-kien"_s, head.id, head.id, textOf(number, 7), at.addDays(3), at, {}});
    must(task);
    must(AuditRepository(store).append(AuditAction::TaskAssigned, head.id.toString(), {{u"task"_s, *task}}));
    const auto paper = RecordRepository(store).append(
        {0, u"delegation"_s, head.id.toString(), textOf(number, 8).toUtf8(), crypto::randomBytes(900), at});
    must(paper);
    must(AuditRepository(store).append(AuditAction::DelegationGiven, head.id.toString(),
                                       {{u"record"_s, *paper}, {u"record-sha256"_s, u"0"_s}}));
}

/// A hand-over on its way to this desk through the portal, half of which is here.
void fetch(Store &store, const Account &member, int number)
{
    const QByteArray sealed = crypto::randomBytes(4000 + number * 50);
    RelayedHandover handover;
    handover.sha512 = crypto::sha512(sealed);
    handover.member = member.certificateSha256;
    handover.direction = RelayDirection::Received;
    handover.state = RelayState::Fetching;
    handover.size = 2 * sealed.size();
    handover.sender = crypto::randomBytes(32);
    handover.recipients = {member.certificateSha256};
    handover.createdAt = QDateTime(QDate(2026, 11, 22), QTime(10, number), QTimeZone::UTC);
    handover.updatedAt = handover.createdAt;
    must(RelayRepository(store).insert(handover));
    must(RelayRepository(store).append(handover.sha512, 0, sealed));
}

/// What was said of it, who took it up, what one of them saw of it, and what its contributor was answered.
void review(Store &store, const Article &article, const WorkingCopy &copy, int number)
{
    discuss(store, article, number);
    must(ClaimRepository(store).put(article.id, {article.author, u"Biên tập viên"_s, article.updatedAt}));
    must(AuditRepository(store).append(AuditAction::ArticleClaimed, article.id.toString(),
                                       {{u"holder"_s, article.author.toString()}}));
    must(SeenRepository(store).put(article.id, article.author, {copy.metadata, copy.xhtml, article.updatedAt}));
    if (number % 5 == 0)
        must(LetterRepository(store).put(article.id,
                                         {1, textOf(number, 6), u"Biên tập viên"_s, article.updatedAt, {}, {}, {}}));
}

void addArticle(Store &store, int number, const AccountId &author)
{
    const SystemClock clock;
    Article article;
    article.id = ArticleId::create();
    article.title = u"Bài số %1"_s.arg(number);
    article.category = u"tin-tuc-su-kien"_s;
    article.author = author;
    article.authorName = u"Cộng tác viên"_s;
    // Neither can be guessed from the draft and its author when the row is lost.
    article.createdAt = clock.nowUtc().addDays(-number);
    article.updatedAt = article.createdAt.addSecs(60);
    WorkingCopy copy = StoreFixture::workingCopy(article.id, article.title, textOf(number, 0), clock);
    copy.authors = {AccountId::create()};
    if (number % 3 == 0) {
        const QByteArray picture = crypto::randomBytes(9000 + number * 100);
        const AssetRepository::Info info = pictureInfo(picture);
        must(AssetRepository(store).put(info, picture, {}));
        copy.xhtml = withPicture(copy.xhtml, info.name);
    }
    must(ArticleRepository(store).insert(article, copy));
    review(store, article, copy, number);
    if (number % 2 != 0) {
        type(store, article, number);
        return;
    }
    Revision revision;
    revision.id = RevisionId::create();
    revision.article = article.id;
    revision.number = 1;
    revision.authors = copy.authors;
    revision.metadata = copy.metadata;
    revision.xhtml = copy.xhtml;
    revision.manifestSha512 = crypto::sha512(revision.xhtml);
    revision.createdAt = article.createdAt;
    must(RevisionRepository(store).insert(revision));
    decideAndPack(store, article, revision, number);
    if (number % 4 == 0)
        return;
    copy.changedSinceRevision = false;
    copy.savedAt = copy.savedAt.addSecs(60);
    must(ArticleRepository(store).saveWorkingCopy(copy));
}

/// A signed list with a field of work and a delegation, the log sealed once, a backup.
void appoint(Store &store, const Account &account)
{
    const QDateTime at(QDate(2026, 11, 22), QTime(7, 0), QTimeZone::UTC);
    Roster roster;
    roster.workspace = WorkspaceId::create();
    roster.version = 1;
    roster.issuedAt = at;
    roster.entries = {{account.id, account.name, account.roles, account.certificateSha256, at, {}, {u"hoi-dap"_s}}};
    roster.delegations = {
        {1, account.id, AccountId::create(), {Power::AssignTasks}, at, at.addDays(1), u"15/GUQ"_s, {}}};
    must(AccountRepository(store).putRoster({roster, toJson(roster), crypto::randomBytes(900)}));
    must(AuditRepository(store).append(AuditAction::RosterIssued, roster.workspace.toString()));
    AuditCheckpoint checkpoint;
    checkpoint.workspace = roster.workspace;
    checkpoint.sequence = 1;
    checkpoint.hash = crypto::randomBytes(32);
    checkpoint.certificateSha256 = account.certificateSha256;
    checkpoint.at = at;
    must(AuditRepository(store).putCheckpoint({1, toJson(checkpoint), crypto::randomBytes(900)}));
    must(BackupRunRepository(store).begin(u"/mnt/usb"_s, at));
}

struct Table {
    const char *name;
    const char *rows; ///< key, article id, then what the row says
};

constexpr Table contentTables[] = {
    {"settings", "SELECT key, '', value FROM settings WHERE key NOT IN ('search-index', 'repair-losses')"},
    {"accounts", "SELECT id, '', accounts.* FROM accounts"},
    {"articles", "SELECT id, id, articles.* FROM articles"},
    {"drafts", "SELECT articles.id, articles.id, drafts.* FROM drafts JOIN articles ON number = article"},
    {"draft_authors", "SELECT articles.id || account, articles.id, draft_authors.* FROM draft_authors JOIN articles ON"
                      " number = article"},
    {"revisions",
     "SELECT revisions.id, article, revisions.rowid, revisions.*, texts.* FROM revisions LEFT JOIN texts ON"
     " texts.number = text"},
    {"revision_authors",
     "SELECT revision || account, article, revision_authors.* FROM revision_authors JOIN revisions ON"
     " id = revision"},
    {"decisions", "SELECT article || sequence, article, decisions.rowid, decisions.* FROM decisions"},
    {"deliveries", "SELECT id, article, deliveries.rowid, deliveries.* FROM deliveries"},
    {"journal", "SELECT sequence, articles.id, journal.* FROM journal JOIN articles ON articles.number = article"},
    {"draft_versions",
     "SELECT draft_versions.number, articles.id, draft_versions.* FROM draft_versions JOIN articles ON"
     " articles.number = article"},
    {"audit", "SELECT sequence, '', audit.* FROM audit"},
    {"register_entries", "SELECT number, '', register_entries.* FROM register_entries"},
    {"comments",
     "SELECT comments.number, articles.id, comments.* FROM comments JOIN articles ON articles.number = article"},
    {"claims", "SELECT articles.id, articles.id, claims.* FROM claims JOIN articles ON number = article"},
    // Nothing else says that somebody looked at an article: a lost mark is told of no article.
    {"seen", "SELECT articles.id || account, '', seen.* FROM seen JOIN articles ON number = article"},
    {"tasks", "SELECT number, '', tasks.* FROM tasks"},
    {"letters", "SELECT number, '', letters.* FROM letters"},
    {"records", "SELECT number, '', records.* FROM records"},
    {"rosters", "SELECT version, '', rosters.* FROM rosters"},
    {"fields_of_work", "SELECT account || category, '', fields_of_work.* FROM fields_of_work"},
    {"delegated_powers", "SELECT number || power, '', delegated_powers.* FROM delegated_powers"},
    {"audit_checkpoints", "SELECT sequence, '', audit_checkpoints.* FROM audit_checkpoints"},
    {"backup_runs", "SELECT number, '', backup_runs.* FROM backup_runs"},
    {"private_fields", "SELECT number, '', private_fields.* FROM private_fields"},
    {"question_events", "SELECT number, '', question_events.* FROM question_events"},
    // What the portal still has is offered again, and what was half fetched is fetched again.
    {"relayed", "SELECT hex(sha512) || hex(member), '', relayed.* FROM relayed"},
};
constexpr Table assetTables[] = {
    {"assets", "SELECT name, '', assets.* FROM assets"},
    {"packages", "SELECT number, '', packages.* FROM packages"},
    {"package_slices", "SELECT package || '/' || position, '', package_slices.* FROM package_slices"},
    {"relayed_slices", "SELECT hex(sha512) || '/' || position, '', relayed_slices.* FROM relayed_slices"},
};

QByteArray digestOf(const QList<RecordValue> &values)
{
    QByteArray all;
    QDataStream out(&all, QIODevice::WriteOnly);
    for (const RecordValue &value : values) {
        out << qint32(value.index());
        std::visit(
            [&out]<typename Value>(const Value &v) {
                if constexpr (std::is_same_v<Value, TextValue>)
                    out << v.utf8;
                else if constexpr (!std::is_same_v<Value, std::monostate>)
                    out << v;
            },
            value);
    }
    return crypto::sha256(all);
}

bool addRows(Connection &connection, std::span<const Table> tables, DamagedStore::Rows &rows)
{
    for (const Table &table : tables) {
        const auto read = connection.list(table.rows, [&](const Statement &row) {
            rows.insert({QString::fromLatin1(table.name), row.text(0), row.text(1)}, digestOf(row.record()));
            return 0;
        });
        if (!read)
            return false;
    }
    return true;
}

} // namespace

DamagedStore::DamagedStore()
{
    auto created = Store::create(sound(), m_key, m_clock);
    if (!created)
        qFatal("no store: %ls", qUtf16Printable(created.error().reason));
    fill(**created);
    created->reset();
    m_rows = read(sound());
}

void DamagedStore::fill(Store &store)
{
    must(SettingsRepository(store).setValue(u"portal-url"_s, u"https://cong.example.vn"_s));
    Account account;
    account.id = AccountId::create();
    account.name = u"Cộng tác viên"_s;
    account.roles = Role::Contributor;
    account.certificateDer = crypto::randomBytes(700);
    account.certificateSha256 = crypto::sha256(account.certificateDer);
    account.from = m_clock.nowUtc();
    must(AccountRepository(store).insert(account));
    appoint(store, account);
    for (int number = 1; number <= articles; ++number) {
        addArticle(store, number, account.id);
        enterInRegister(store, account, number);
        giveWork(store, account, number);
        fetch(store, account, number);
    }
}

QDir DamagedStore::copy(const QString &name) const
{
    QDir target(m_folder.filePath(name));
    target.removeRecursively();
    bantin::testing::copyFolder(sound(), target);
    return target;
}

void DamagedStore::damage(const QDir &workspace, const QString &name, qint64 number)
{
    QFile file(workspace.filePath(name));
    if (!file.open(QIODevice::ReadWrite) || !file.seek((number - 1) * pageSize + 1500))
        qFatal("no page %lld", number);
    const QByteArray before = file.peek(3);
    QByteArray after = before;
    for (char &byte : after)
        byte = char(byte ^ 0x55);
    file.write(after);
}

DamagedStore::Rows DamagedStore::read(const QDir &workspace) const
{
    Rows rows;
    auto store = Store::open(workspace, m_key, m_clock);
    if (!store)
        return rows;
    return addRows((*store)->content(), contentTables, rows) && addRows((*store)->assets(), assetTables, rows) ? rows
                                                                                                               : Rows();
}

QSet<QString> DamagedStore::touched(const Rows &before, const Rows &after)
{
    QSet<QString> articles;
    for (auto row = before.cbegin(); row != before.cend(); ++row) {
        if (after.value(row.key()) != row.value() && !row.key().article.isEmpty())
            articles.insert(row.key().article);
    }
    return articles;
}

Result<StoreReport> DamagedStore::check(const QDir &workspace, StoreCheck::Extent extent) const
{
    return StoreCheck(workspace, m_key).run(extent);
}

Result<StoreRepair::Outcome> DamagedStore::repair(const QDir &workspace, const std::optional<QDir> &olderCopy) const
{
    return StoreRepair(workspace, m_key, m_clock).run(olderCopy);
}
