// SPDX-License-Identifier: GPL-3.0-or-later
// relay_seeds FOLDER: what both ends of the relay of hand-overs write, in every state, and a range of bytes.
#include "app/base/CanonicalJson.h"
#include "sync/portal/RelayDeposit.h"
#include "tests/fuzz/SeedFolder.h"

#include <QJsonArray>
#include <QTimeZone>

using namespace bantin;
using namespace Qt::StringLiterals;

namespace {

QList<portal::RelayDeposit> everyState(const QDateTime &now)
{
    portal::RelayDeposit deposit{.sha512 = QByteArray(64, 'h'), .size = 500, .sender = QByteArray(32, 's')};
    deposit.recipients = {QByteArray(32, 'a'), QByteArray(32, 'b')};
    deposit.announcedAt = now;
    deposit.expiresAt = now.addDays(30);
    QList<portal::RelayDeposit> all{deposit};
    deposit.isThere = true;
    deposit.taken = {QByteArray(32, 'b')};
    all.append(deposit);
    deposit.withdrawnAt = now;
    all.append(deposit);
    deposit.withdrawnAt = {};
    deposit.expiresAt = now;
    all.append(deposit);
    deposit.taken = deposit.recipients;
    all.append(deposit);
    return all;
}

} // namespace

int main(int argc, char **argv)
{
    SeedFolder seeds(argc, argv);
    const QDateTime now(QDate(2026, 11, 20), QTime(7, 0), QTimeZone::UTC);
    QJsonArray listed;
    for (const portal::RelayDeposit &deposit : everyState(now)) {
        const QJsonObject answer = deposit.toAnswer(now);
        listed.append(answer);
        seeds.write(answer.value("state"_L1).toString(), toCanonicalJson(answer));
        seeds.write(u"record-"_s + answer.value("state"_L1).toString(), deposit.toRecord());
        seeds.write(u"announcement"_s, toCanonicalJson({{u"size"_s, answer.value("size"_L1)},
                                                        {u"recipients"_s, answer.value("recipients"_L1)}}));
    }
    seeds.write(u"list"_s, toCanonicalJson({{u"handovers"_s, listed}}));
    seeds.write(u"range"_s, "bytes=100-499");
    seeds.write(u"range-open"_s, "bytes=500-");
    return seeds.exitCode();
}
