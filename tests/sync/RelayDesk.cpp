// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/RelayDesk.h"

#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/store/AssetRepository.h"
#include "app/store/RelayRepository.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::test {

namespace {

constexpr int patience = 120'000;

template<typename Outcome>
void require(const Outcome &outcome, const char *what)
{
    if (!outcome)
        qFatal("%s: %s %s", what, qPrintable(outcome.error().reason), qPrintable(outcome.error().detail));
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template<typename T>
Result<T> answerOf(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, patience))
        return Error{Fault::Internal, u"never-ended"_s, Retry::Never, {}, {}};
    return future.result();
}

} // namespace

void RelayPerson::save(const QDir &folder) const
{
    write(folder.filePath(u"unit.pem"_s), unit.toPem());
    write(folder.filePath(u"member.pem"_s), certificate.toPem());
    write(folder.filePath(u"member.der"_s), key.toPkcs8().view().toByteArray());
}

RelayPerson RelayPerson::load(const QDir &folder)
{
    const auto unit = crypto::Certificate::fromPem(read(folder.filePath(u"unit.pem"_s)));
    const auto certificate = crypto::Certificate::fromPem(read(folder.filePath(u"member.pem"_s)));
    const auto key = crypto::SigningKey::fromPkcs8(SecretBytes(read(folder.filePath(u"member.der"_s))));
    require(unit, "unit");
    require(certificate, "member");
    require(key, "key");
    return {*unit, *certificate, *key};
}

RelayDesk::RelayDesk(const QDir &workspace, const RelayPerson &person, Open how)
    : m_person(person)
{
    m_thread
        .post([this, workspace, how] {
            const SecretBytes key(QByteArray(32, 'k'));
            auto store = how == Open::New ? store::Store::create(workspace, key, m_clock)
                                          : store::Store::open(workspace, key, m_clock);
            require(store, "store");
            m_store = std::move(*store);
        })
        .waitForFinished();
}

RelayDesk::~RelayDesk()
{
    m_relay.reset();
    m_thread.post([this] { m_store.reset(); }).waitForFinished();
}

void RelayDesk::queue(const QByteArray &sealed, const QList<crypto::Certificate> &recipients)
{
    RelayedHandover row;
    row.sha512 = crypto::sha512(sealed);
    row.member = row.sender = m_person.certificate.fingerprint();
    row.size = sealed.size();
    for (const crypto::Certificate &certificate : recipients)
        row.recipients.append(certificate.fingerprint());
    std::ranges::sort(row.recipients);
    row.createdAt = row.updatedAt = m_clock.nowUtc();
    require(onStore([sealed, row](store::Store &store) {
                const auto put = store::AssetRepository(store).putPackage(row.sha512, sealed);
                return put ? store::RelayRepository(store).insert(row) : put;
            }),
            "queue");
}

void RelayDesk::acceptAll()
{
    answerAll(RelayState::Fetching);
}

void RelayDesk::declineAll()
{
    answerAll(RelayState::Declining);
}

void RelayDesk::answerAll(RelayState answer)
{
    for (RelayedHandover row : rows()) {
        if (row.state != RelayState::Offered)
            continue;
        row.state = answer;
        require(onStore([row](store::Store &store) { return store::RelayRepository(store).update(row); }), "answer");
    }
}

QByteArrayList RelayDesk::importAll()
{
    QByteArrayList imported;
    for (RelayedHandover row : rows()) {
        if (row.state != RelayState::Fetched)
            continue;
        const auto bytes =
            onStore([row](store::Store &store) { return store::RelayRepository(store).bytes(row.sha512); });
        require(bytes, "bytes");
        imported.append(*bytes);
        m_importer(*bytes);
        row.state = RelayState::Imported;
        require(onStore([row](store::Store &store) {
                    const auto kept = store::RelayRepository(store).update(row);
                    return kept ? store::RelayRepository(store).dropBytes(row.sha512) : kept;
                }),
                "import");
    }
    return imported;
}

QList<RelayedHandover> RelayDesk::rows()
{
    const auto all = onStore([](store::Store &store) { return store::RelayRepository(store).all(); });
    require(all, "rows");
    return *all;
}

RelayState RelayDesk::state()
{
    const auto all = rows();
    return all.isEmpty() ? RelayState::Expired : all.constLast().state;
}

std::optional<RelayState> RelayDesk::stateOf(const QByteArray &sealed)
{
    for (const RelayedHandover &row : rows()) {
        if (row.sha512 == crypto::sha512(sealed))
            return row.state;
    }
    return std::nullopt;
}

QString RelayDesk::reason()
{
    const auto all = rows();
    return all.isEmpty() ? QString() : all.constLast().lastReason;
}

qint64 RelayDesk::fetched()
{
    const auto all = rows();
    if (all.isEmpty())
        return 0;
    const auto bytes = onStore([sha512 = all.constLast().sha512](store::Store &store) {
        return store::RelayRepository(store).fetched(sha512);
    });
    require(bytes, "fetched");
    return *bytes;
}

bool RelayDesk::keepsPackage(const QByteArray &sealed)
{
    return onStore([sha512 = crypto::sha512(sealed)](store::Store &store) {
               return store::AssetRepository(store).readPackage(sha512, 0, 1);
           })
        .ok();
}

sync::HandoverRelay &RelayDesk::meet(const QUrl &portal, const sync::DeliveryOptions &options)
{
    const auto sign = [person = m_person](const QByteArray &content) {
        return QtFuture::makeReadyValueFuture(
            Result<QByteArray>(crypto::signDetached(content, person.certificate, person.key)));
    };
    const sync::RelayMember member{{m_person.unit, sign}, m_person.certificate.fingerprint()};
    const auto access = [this] { return m_store.get(); };
    m_line = std::make_shared<sync::PortalLine>(portal, m_clock, options);
    m_relay = std::make_unique<sync::HandoverRelay>(m_thread, access, m_line, member);
    return *m_relay;
}

bool RelayDesk::work()
{
    QSignalSpy finished(m_relay.get(), &sync::HandoverRelay::finished);
    m_relay->startNow();
    return !finished.isEmpty() || finished.wait(patience);
}

Result<QList<RelayedHandover>> RelayDesk::look()
{
    return answerOf(m_relay->look());
}

QByteArrayList RelayDesk::receive()
{
    if (!look())
        return {};
    acceptAll();
    if (!work())
        return {};
    const QByteArrayList imported = importAll();
    (void)work();
    return imported;
}

} // namespace bantin::test
