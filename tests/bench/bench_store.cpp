// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long the store takes for what people wait for, beside the same code without a key, in one run. Arguments:
// [--json] [--articles N]; without N it is the 100,000 of the goal.
#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

struct Goal {
    QString name;
    double most;      ///< in the unit of the name
    double mostRatio; ///< to the same without a key; 0: none
};

const QList<Goal> &goals()
{
    static const QList<Goal> list{{u"open_100_rows_cold_ms"_s, 150, 2.0},
                                  {u"search_two_words_p95_ms"_s, 50, 1.3},
                                  {u"search_per_key_p95_ms"_s, 60, 0},
                                  {u"snapshot_3000_words_p95_ms"_s, 10, 2.0},
                                  {u"size_ratio"_s, 1.4, 0},
                                  {u"resident_list_open_mb"_s, 120, 0}};
    return list;
}

/// What a program beside this one prints, working in a folder of its own.
QJsonObject measure(const QString &program, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TMPDIR"_s, folder);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationDirPath() + u'/' + program, arguments);
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        qFatal("%ls failed", qUtf16Printable(program));
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

QJsonObject measureStore(const QString &program, const QString &articles)
{
    // Beside the program: /tmp may be memory, which no disk is as fast as.
    const QTemporaryDir folder(QCoreApplication::applicationDirPath() + u"/bench-XXXXXX"_s);
    return measure(program, {folder.filePath(u"kho"_s), articles}, folder.path());
}

QJsonObject measureDesk(const QString &articles)
{
    const QTemporaryDir folder(QCoreApplication::applicationDirPath() + u"/bench-XXXXXX"_s);
    return measure(u"desk_measure"_s, {articles}, folder.path());
}

void print(const QJsonObject &keyed, const QJsonObject &plain)
{
    std::printf("%-30s %10s %10s %7s   %s\n", "", "encrypted", "plain", "ratio", "goal");
    for (auto value = keyed.constBegin(); value != keyed.constEnd(); ++value) {
        const double ours = value->toDouble();
        const double theirs = plain.value(value.key()).toDouble();
        QString verdict;
        for (const Goal &goal : goals()) {
            if (goal.name != value.key())
                continue;
            const bool met = ours <= goal.most && (goal.mostRatio <= 0 || ours <= goal.mostRatio * theirs);
            verdict = u"%1 %2"_s.arg(met ? u"met   "_s : u"MISSED"_s).arg(goal.most);
            if (goal.mostRatio > 0)
                verdict += u", %1 x plain"_s.arg(goal.mostRatio);
        }
        const QString beside =
            theirs > 0 ? u"%1 %2"_s.arg(theirs, 10, 'f', 2).arg(ours / theirs, 7, 'f', 2) : QString(18, u' ');
        std::printf("%-30s %10.2f %s   %s\n", qPrintable(value.key()), ours, qPrintable(beside), qPrintable(verdict));
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const qsizetype at = arguments.indexOf(u"--articles"_s);
    const QString articles = at > 0 ? arguments.value(at + 1) : u"100000"_s;
    const QJsonObject plain = measureStore(u"store_measure_plain"_s, articles);
    QJsonObject keyed = measureStore(u"store_measure"_s, articles);
    const QJsonObject desk = measureDesk(articles);
    for (auto value = desk.constBegin(); value != desk.constEnd(); ++value)
        keyed.insert(value.key(), value.value());
    if (arguments.contains(u"--json"_s)) {
        const QJsonObject both{{u"articles"_s, articles.toInt()}, {u"encrypted"_s, keyed}, {u"plain"_s, plain}};
        std::printf("%s\n", QJsonDocument(both).toJson(QJsonDocument::Compact).constData());
        return 0;
    }
    std::printf("store of %s articles\n", qPrintable(articles));
    print(keyed, plain);
    return 0;
}
