// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs to bring an approved article to the portal, beside programs of others on the same lines. Arguments: [--json]
// [--only lines|reset|correction|cap|packing|portal].
#include "tests/bench/BandwidthMeasure.h"
#include "tests/bench/LineTrial.h"
#include "tests/bench/PackingMeasure.h"
#include "tests/bench/PortalLoad.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cmath>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using namespace bantin::test;
using namespace std::chrono_literals;

namespace {

constexpr int clients = 220;

/// A kind of line, and an article that takes it half a minute or so.
struct Line {
    QString name;
    LineProfile profile;
    int pictures;
    qint64 pictureSize;
};

const QList<Line> &lines()
{
    static const QList<Line> list{
        {u"12 KB/s, 800 ms"_s, {.upRate = 12'000, .downRate = 48'000, .roundTrip = 800ms}, 5, 100'000},
        {u"64 KB/s, 300 ms"_s, {.upRate = 64'000, .downRate = 256'000, .roundTrip = 300ms}, 20, 100'000},
        {u"512 KB/s, 50 ms"_s, {.upRate = 512'000, .downRate = 2'000'000, .roundTrip = 50ms}, 40, 200'000},
    };
    return list;
}

/// One line of the table: what was measured and what is asked of it.
struct Row {
    QString what;
    double value;
    double goal;
    bool isLeast = false; ///< the goal is to reach it, not to stay below
    QString beside = {};  ///< what others took
};

class Table
{
public:
    void add(const Row &row)
    {
        const bool met = row.isLeast ? row.value >= row.goal : row.value <= row.goal;
        m_missed += met ? 0 : 1;
        m_json.append(
            QJsonObject{{u"what"_s, row.what}, {u"value"_s, row.value}, {u"goal"_s, row.goal}, {u"met"_s, met}});
        m_text += u"%1 %2   %3 %4 %5   %6\n"_s.arg(row.what, -58)
                      .arg(row.value, 9, 'f', 4)
                      .arg(met ? u"met   "_s : u"MISSED"_s, row.isLeast ? u">="_s : u"<="_s)
                      .arg(row.goal, -6, 'g', 5)
                      .arg(row.beside);
    }
    void keep(const QString &name, const QJsonValue &value) { m_details.insert(name, value); }

    void print(bool asJson) const
    {
        const QJsonObject whole{{u"rows"_s, m_json}, {u"details"_s, m_details}};
        const QByteArray text = asJson ? QJsonDocument(whole).toJson(QJsonDocument::Compact) + '\n' : m_text.toUtf8();
        std::fputs(text.constData(), stdout);
    }

private:
    QJsonArray m_json;
    QJsonObject m_details;
    QString m_text;
    int m_missed = 0;
};

QString others(double tusJs, double curl)
{
    return u"tus-js-client %1, curl %2"_s.arg(tusJs, 0, 'f', 4).arg(curl, 0, 'f', 4);
}

LineTrial::Result tryLine(ApprovedArticles &unit, Table &table, const Line &line, qint64 resetEvery)
{
    LineProfile profile = line.profile;
    profile.resetEvery = resetEvery;
    const auto result = LineTrial(unit, profile).run(unit.make(2, line.pictures, line.pictureSize));
    table.keep(line.name + (resetEvery > 0 ? u", resets"_s : QString()),
               QJsonObject{{u"desk"_s, toJson(result.desk)},
                           {u"tus_js"_s, toJson(result.tusJs)},
                           {u"curl"_s, toJson(result.curl)}});
    return result;
}

void measureLines(ApprovedArticles &unit, Table &table)
{
    for (const Line &line : lines()) {
        const auto result = tryLine(unit, table, line, 0);
        table.add({u"bytes on the wire over bytes lacking, "_s + line.name, result.desk.wireRatio, 1.02, false,
                   others(result.tusJs.wireRatio, result.curl.wireRatio)});
        table.add({u"time over the limit of the line, "_s + line.name, result.desk.timeRatio, 1.10, false,
                   others(result.tusJs.timeRatio, result.curl.timeRatio)
                       + u"; with the receipt %1"_s.arg(result.desk.receiptRatio, 0, 'f', 4)});
    }
}

void measureResets(ApprovedArticles &unit, Table &table)
{
    for (const Line &line : lines()) {
        const auto result = tryLine(unit, table, line, 200'000);
        const double best = std::min(result.tusJs.wireRatio, result.curl.wireRatio);
        table.add({u"the same with a reset every 200 KB, "_s + line.name, result.desk.wireRatio, 1.05, false,
                   others(result.tusJs.wireRatio, result.curl.wireRatio) + u"; %1 resets"_s.arg(result.desk.resets)});
        table.add({u"  until every byte was there, against the better of them"_s, result.desk.sentRatio, best});
    }
}

void measurePackages(Table &table)
{
    const QJsonObject packing = measurePacking();
    table.keep(u"packing"_s, packing);
    const auto of = [&packing](QStringView name) { return packing.value(name).toDouble(); };
    table.add({u"packing and verifying 100 MB over zip -0 and sha512sum"_s,
               (of(u"pack_s") + of(u"verify_s")) / (of(u"zip_s") + of(u"sha512sum_s")), 1.5, false,
               u"%1 s + %2 s over %3 s + %4 s"_s.arg(of(u"pack_s"), 0, 'f', 2)
                   .arg(of(u"verify_s"), 0, 'f', 2)
                   .arg(of(u"zip_s"), 0, 'f', 2)
                   .arg(of(u"sha512sum_s"), 0, 'f', 2)});
}

void measurePortal(ApprovedArticles &unit, Table &table)
{
    const QJsonObject load = measurePortalLoad(unit, clients);
    table.keep(u"portal"_s, load);
    table.add({u"portal: slow clients held at the same time"_s, load.value(u"held").toDouble(), 200, true,
               u"%1 clients, %2 breaks"_s.arg(clients).arg(load.value(u"breaks").toInt())});
    table.add({u"portal: memory at most, MB"_s, load.value(u"memory_mb").toDouble(), 300});
    table.add({u"portal: uploads lost or published twice"_s,
               load.value(u"lost").toDouble() + std::abs(load.value(u"duplicated").toDouble()), 0});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const qsizetype at = arguments.indexOf(u"--only"_s);
    const QString only = at > 0 ? arguments.value(at + 1) : QString();
    ApprovedArticles unit;
    Table table;
    const std::pair<QString, std::function<void()>> parts[]{
        {u"lines"_s, [&] { measureLines(unit, table); }},
        {u"reset"_s, [&] { measureResets(unit, table); }},
        {u"correction"_s,
         [&] {
             table.add({u"publishing again after a correction, of the package"_s, republicationShare(unit), 0.02});
         }},
        {u"cap"_s,
         [&] { table.add({u"bandwidth cap: worst error over any 10 s"_s, worstBandwidthError(unit, 32), 0.10}); }},
        {u"packing"_s, [&] { measurePackages(table); }},
        {u"portal"_s, [&] { measurePortal(unit, table); }},
    };
    for (const auto &[name, measure] : parts) {
        if (only.isEmpty() || only == name)
            measure();
    }
    table.print(arguments.contains(u"--json"_s));
    return 0;
}
