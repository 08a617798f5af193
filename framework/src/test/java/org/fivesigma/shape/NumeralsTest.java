package org.fivesigma.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;
import org.fivesigma.text.TreeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What scalars mean, as typed in a recipe. YAML 1.1 reads 010 as 8, no as false, 12:30 as 750 and 1_000 as 1000, and
 * YAML 1.2 reads 0x1F as 31; here a number is decimal or refused.
 */
final class NumeralsTest {
    private static final ValueShape NUMBER = new ValueShape.Number(double.class);
    private static final ValueShape WHOLE = new ValueShape.Whole(long.class);

    /** Numbers are compared by bits, so -0.0 is not 0; a dash means that the declared type refuses the scalar. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                0 | 0 | 0 | -
                1 | 1 | 1 | -
                -1 | -1 | -1 | -
                +1 | 1 | 1 | -
                -0 | -0.0 | 0 | -
                +0 | 0 | 0 | -
                00 | 0 | 0 | -
                007 | 7 | 7 | -
                010 | 10 | 10 | -
                -010 | -10 | -10 | -
                0777 | 777 | 777 | -
                08 | 8 | 8 | -
                0o10 | - | - | -
                0o17 | - | - | -
                0x1F | - | - | -
                0X1f | - | - | -
                0b101 | - | - | -
                1_000 | - | - | -
                1_0.5 | - | - | -
                685_230 | - | - | -
                1,000 | - | - | -
                1,5 | - | - | -
                "1 000" | - | - | -
                1 000 | - | - | -
                0.5 | 0.5 | - | -
                .5 | 0.5 | - | -
                -.5 | -0.5 | - | -
                +.5 | 0.5 | - | -
                5. | 5 | 5 | -
                -5. | -5 | -5 | -
                1.0 | 1 | 1 | -
                1.50 | 1.5 | - | -
                0.1 | 0.1 | - | -
                . | - | - | -
                +. | - | - | -
                .e3 | - | - | -
                1.2.3 | - | - | -
                1..2 | - | - | -
                1e5 | 100000 | 100000 | -
                1E5 | 100000 | 100000 | -
                1e+5 | 100000 | 100000 | -
                1e05 | 100000 | 100000 | -
                1e-5 | 0.00001 | - | -
                1.5e3 | 1500 | 1500 | -
                .5e1 | 5 | 5 | -
                5.e1 | 50 | 50 | -
                15e-1 | 1.5 | - | -
                150e-1 | 15 | 15 | -
                685.230e+03 | 685230 | 685230 | -
                -2E+02 | -200 | -200 | -
                12e03 | 12000 | 12000 | -
                1e | - | - | -
                1e+ | - | - | -
                e5 | - | - | -
                1e5.5 | - | - | -
                1e1e1 | - | - | -
                1d5 | - | - | -
                1f | - | - | -
                1.0d | - | - | -
                1L | - | - | -
                0x1p3 | - | - | -
                1e308 | 1e308 | - | -
                1e309 | - | - | -
                -1e309 | - | - | -
                1e9999 | - | - | -
                1e99999 | - | - | -
                4.9e-324 | 4.9e-324 | - | -
                1e-400 | - | - | -
                0e-400 | 0 | 0 | -
                1e18 | 1e18 | 1000000000000000000 | -
                1e19 | 1e19 | - | -
                2147483647 | 2147483647 | 2147483647 | -
                2147483648 | 2147483648 | 2147483648 | -
                -2147483649 | -2147483649 | -2147483649 | -
                9007199254740993 | 9007199254740992 | 9007199254740993 | -
                9223372036854775807 | 9223372036854775808 | 9223372036854775807 | -
                9223372036854775808 | 9223372036854775808 | - | -
                -9223372036854775808 | -9223372036854775808 | -9223372036854775808 | -
                123456789012345678901234567890 | 123456789012345678901234567890 | - | -
                20% | 0.2 | - | -
                100% | 1 | - | -
                0.7% | 0.007 | - | -
                47.5% | 0.475 | - | -
                5 % | 0.05 | - | -
                1e1% | 0.1 | - | -
                -3% | -0.03 | - | -
                5%% | - | - | -
                "%" | - | - | -
                .inf% | - | - | -
                0% | 0 | - | -
                .inf | Infinity | - | -
                +.inf | Infinity | - | -
                -.inf | -Infinity | - | -
                .nan | NaN | - | -
                .Inf | - | - | -
                .NaN | - | - | -
                inf | - | - | -
                Infinity | - | - | -
                NaN | - | - | -
                nan | - | - | -
                12:30 | - | - | -
                12:30:45 | - | - | -
                190:20:30.15 | - | - | -
                2001-12-14 | - | - | -
                1-2 | - | - | -
                1+1 | - | - | -
                1/2 | - | - | -
                --1 | - | - | -
                +-1 | - | - | -
                true | - | - | true
                false | - | - | false
                True | - | - | -
                TRUE | - | - | -
                False | - | - | -
                yes | - | - | -
                no | - | - | -
                No | - | - | -
                on | - | - | -
                off | - | - | -
                y | - | - | -
                n | - | - | -
                "true" | - | - | -
                '1' | - | - | -
                "1.5" | - | - | -
                "" | - | - | -
                '~' | - | - | -
                "null" | - | - | -
                none | - | - | -
                nil | - | - | -
                ½ | - | - | -
                ١٢ | - | - | -
                １２ | - | - | -
                −1 | - | - | -
                1 GeV | - | - | -
                """)
    void readsAScalarAsItsDeclaredTypeSays(String typed, String number, String whole, String flag) {
        Tree.Scalar scalar = scalar(typed);

        assertEquals(of(number).map(Double::valueOf), Leaves.read(NUMBER, scalar), "as a number");
        assertEquals(of(whole).map(Long::valueOf), Leaves.read(WHOLE, scalar), "as a whole number");
        assertEquals(of(flag).map(Boolean::valueOf), Leaves.read(new ValueShape.Flag(), scalar), "as a flag");
        assertEquals(Optional.of(scalar.text()), Leaves.read(new ValueShape.Text(), scalar), "as a text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "null", "Null", "NULL", ""})
    void takesNothingForNoType(String typed) {
        for (ValueShape shape : List.of(NUMBER, WHOLE, new ValueShape.Flag(), new ValueShape.Text())) {
            Problems problems = new Problems();

            assertEquals(Optional.empty(), new Binder(problems).value(shape, scalar(typed)));
            assertEquals(
                    "expected " + shape.words() + ", not nothing",
                    problems.all().get(0).message());
        }
    }

    @Test
    void wholeNumbersOfThirtyTwoBitsEndWhereTheyEnd() {
        ValueShape small = new ValueShape.Whole(int.class);

        assertEquals(Optional.of(2147483647), Leaves.read(small, scalar("2147483647")));
        assertEquals(Optional.of(-2147483648), Leaves.read(small, scalar("-2147483648")));
        assertEquals(Optional.empty(), Leaves.read(small, scalar("2147483648")));
    }

    @Test
    void percentagesAreAsNearAsTheDecimalsTheyStandFor() {
        // dividing the double by 100 misses 261 of these, such as 0.7% = 0.006999999999999999
        for (int thousandths = 1; thousandths < 1000; thousandths++) {
            String percent = thousandths / 10 + "." + thousandths % 10 + "%";
            String decimal = "0." + String.valueOf(1000 + thousandths).substring(1);

            assertEquals(OptionalDouble.of(Double.parseDouble(decimal)), Numerals.number(percent));
        }
    }

    private static Optional<String> of(String expected) {
        return expected.equals("-") ? Optional.empty() : Optional.of(expected);
    }

    private static Tree.Scalar scalar(String typed) {
        Problems problems = new Problems();
        byte[] text = ("value: " + typed + "\n").getBytes(StandardCharsets.UTF_8);
        Optional<Tree> tree = new TreeReader().read("recipe.yaml", text, problems.texts(), problems);
        assertTrue(problems.isEmpty(), () -> problems.all().toString());
        return (Tree.Scalar) ((Tree.Mapping) tree.orElseThrow()).get("value").orElseThrow();
    }
}
