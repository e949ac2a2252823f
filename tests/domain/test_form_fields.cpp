// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/FormField.h"
#include "app/domain/RegulationCatalogue.h"
#include "resources/Resources.h"
#include "tests/support/Expect.h"

#include <QTest>

#include <algorithm>

using namespace bantin;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

/// Which fields the form of a kind has under each of the five regulations.
class TestFormFields : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdEverythingTheProfileAsks();
    void leaveNoKindWithoutWhatItIsMadeOf();
    void showFlagsOnlyWhereSomethingLooksAtThem();
};

namespace {

QStringList namesOf(ContentKind kind, const Regulation &regulation)
{
    QStringList names;
    for (const FormField &line : formFields(kind, regulation))
        names.append(line.field.name);
    return names;
}

RegulationCatalogue catalogue()
{
    return expect(RegulationCatalogue::parse(resources::regulationProfiles()));
}

} // namespace

void TestFormFields::holdEverythingTheProfileAsks()
{
    int asked = 0;
    int required = 0;
    const RegulationCatalogue regulations = catalogue();
    for (const Regulation &regulation : regulations.all()) {
        for (const KindRule &kind : regulation.kinds) {
            const QList<FormField> lines = formFields(kind.kind, regulation);
            const auto byRule =
                std::ranges::count_if(lines, [](const FormField &line) { return line.rule.has_value(); });
            QCOMPARE(byRule, kind.fields.size());
            for (const KindRule::Field &rule : kind.fields) {
                const auto line = std::ranges::find(lines, rule.field, [](const FormField &f) { return f.field.name; });
                QVERIFY2(line != lines.end(), qPrintable(regulation.id + u' ' + rule.field));
                QCOMPARE(*line->rule, rule);
                QCOMPARE(line->isRequired(), rule.enforcement == Enforcement::Block);
                ++asked;
                required += line->isRequired() ? 1 : 0;
            }
        }
    }
    qInfo("%d fields asked for, %d of them required", asked, required);
    QVERIFY(asked > 80 && required > 40);
}

void TestFormFields::leaveNoKindWithoutWhatItIsMadeOf()
{
    const Regulation none;
    QVERIFY(namesOf(ContentKind::LegalDocument, none).contains(u"number-symbol"_s));
    QVERIFY(namesOf(ContentKind::Consultation, none).contains(u"closing-date"_s));
    QVERIFY(namesOf(ContentKind::QuestionAnswer, none).contains(u"asker-phone"_s));
    QVERIFY(namesOf(ContentKind::Introduction, none).isEmpty());
    // In the order every form has them, each once.
    for (const ContentKind kind : allContentKinds()) {
        const QStringList names = namesOf(kind, none);
        qsizetype last = -1;
        for (const QString &name : names) {
            const qsizetype place = kindFieldNames().indexOf(name);
            QVERIFY2(place > last, qPrintable(name));
            last = place;
        }
    }
}

void TestFormFields::showFlagsOnlyWhereSomethingLooksAtThem()
{
    const RegulationCatalogue regulations = catalogue();
    QVERIFY(namesOf(ContentKind::News, *regulations.find(u"dongviet-2024")).contains(u"unconfirmed"_s));
    QVERIFY(!namesOf(ContentKind::News, *regulations.find(u"vinh-2022")).contains(u"unconfirmed"_s));
    QVERIFY(namesOf(ContentKind::News, *regulations.find(u"vinh-2022")).contains(u"quoted"_s));
    QVERIFY(namesOf(ContentKind::News, {}).isEmpty());
}

QTEST_GUILESS_MAIN(TestFormFields)
#include "test_form_fields.moc"
