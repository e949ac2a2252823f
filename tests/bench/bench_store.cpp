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
                                  {u"size_ratio"_s, 1.4, 0}};
    return list;
}

QJsonObject measure(const QString &program, int articles)
{
    // Beside the program: /tmp may be memory, which no disk is as fast as.
    const QTemporaryDir folder(QCoreApplication::applicationDirPath() + u"/bench-XXXXXX"_s);
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationDirPath() + u'/' + program,
                  {folder.filePath(u"kho"_s), QString::number(articles)});
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        qFatal("%ls failed", qUtf16Printable(program));
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
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
        std::printf("%-30s %10.2f %10.2f %7.2f   %s\n", qPrintable(value.key()), ours, theirs,
                    theirs > 0 ? ours / theirs : 0.0, qPrintable(verdict));
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const qsizetype at = arguments.indexOf(u"--articles"_s);
    const int articles = at > 0 ? arguments.value(at + 1).toInt() : 100'000;
    const QJsonObject plain = measure(u"store_measure_plain"_s, articles);
    const QJsonObject keyed = measure(u"store_measure"_s, articles);
    if (arguments.contains(u"--json"_s)) {
        const QJsonObject both{{u"articles"_s, articles}, {u"encrypted"_s, keyed}, {u"plain"_s, plain}};
        std::printf("%s\n", QJsonDocument(both).toJson(QJsonDocument::Compact).constData());
        return 0;
    }
    std::printf("store of %d articles\n", articles);
    print(keyed, plain);
    return 0;
}
